package org.fieldlore.search;

import java.util.Collection;
import java.util.Map;
import org.fieldlore.shared.KnowledgeId;

/** How many colleagues items have helped: what feedback tells, or a map in a test. */
public interface Helped {
    /**
     * Returns how many colleagues of its author used an item or found it helpful; items that helped nobody yet are missing from
     * the map.
     */
    Map<KnowledgeId, Long> colleaguesHelped(Collection<KnowledgeId> items);
}
