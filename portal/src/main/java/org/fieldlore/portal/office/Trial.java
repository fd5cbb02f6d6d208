package org.fieldlore.portal.office;

import java.util.List;
import org.fieldlore.search.Hit;
import org.jspecify.annotations.Nullable;

/** What a question finds now, and what it would find after a change. */
public record Trial(List<Hit> before, List<Hit> after) {
    /** Whether anything is found, be it before or after. */
    public boolean isFound() {
        return !before.isEmpty() || !after.isEmpty();
    }

    /** How many places an item moves up; negative for down, null for one that is new. */
    public @Nullable Integer moved(Hit hit) {
        List<Long> ids = before.stream().map(one -> one.id().value()).toList();
        int was = ids.indexOf(hit.id().value());
        return was < 0 ? null : was - after.indexOf(hit);
    }
}
