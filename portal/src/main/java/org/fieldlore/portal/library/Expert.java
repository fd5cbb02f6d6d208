package org.fieldlore.portal.library;

import org.fieldlore.knowledge.Author;
import org.fieldlore.search.FacetCount;

/** Somebody who wrote much of what was found. */
public record Expert(Author author, Choice choice) {
    static Expert of(Author author, FacetCount count, SearchAddress address, String lang) {
        String href = address.toggled(org.fieldlore.search.Facet.AUTHOR, count.value())
                .toString();
        return new Expert(author, Choice.of(author.name(lang), count, href));
    }

    /** The family name in Chinese, the first letter otherwise. */
    public String initial() {
        return choice.label().substring(0, 1);
    }
}
