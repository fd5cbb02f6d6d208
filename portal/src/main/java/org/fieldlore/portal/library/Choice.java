package org.fieldlore.portal.library;

import java.util.List;
import org.fieldlore.search.FacetCount;

/**
 * A value of a facet, to be chosen or let go.
 *
 * @param href the search with it, or without it where it is chosen
 * @param below narrower values that are shown with it
 */
public record Choice(String label, long count, boolean chosen, String href, List<Choice> below) {
    static Choice of(String label, FacetCount count, String href) {
        return new Choice(label, count.count(), count.chosen(), href, List.of());
    }
}
