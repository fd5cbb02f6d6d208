package org.fieldlore.search;

import java.util.List;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;

/**
 * Someone who knows about what was asked.
 *
 * @param items how many of the best hits they wrote
 * @param score higher is better; comparable within one answer only
 * @param concepts what these items are about, most telling first, at most three
 */
public record Expert(AgentId agent, long items, double score, List<ConceptId> concepts) {
    public Expert {
        concepts = List.copyOf(concepts);
    }
}
