package org.fieldlore.insight.handbook;

import java.util.List;
import org.fieldlore.shared.KnowledgeId;

/** What changed since an edition: what it would hold by now and does not, and the other way round. */
public record Changes(List<Item> added, List<Item> changed, List<Item> gone) {
    public Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /** An item by its title: today's, or that of the edition for one that is gone. */
    public record Item(KnowledgeId id, String title, String lang) {}

    public boolean none() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
