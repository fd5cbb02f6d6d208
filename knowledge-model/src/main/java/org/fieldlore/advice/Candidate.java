package org.fieldlore.advice;

import java.time.Instant;
import java.util.Set;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;

/**
 * An item that may be shown, as far as its rank depends on it.
 *
 * @param products those that the customer holds and its title names
 * @param wording how well its words and meaning match what the notes say, 0..1
 * @param helped how many colleagues other than the author used it or found it helpful
 * @param doubted how many colleagues called it outdated since it was last verified
 */
record Candidate(
        KnowledgeId id,
        Kind kind,
        String lang,
        Set<ConceptId> concepts,
        Set<SegmentId> segments,
        Set<String> products,
        double wording,
        Confidence confidence,
        int helped,
        int doubted,
        Instant verifiedAt) {}
