package org.fieldlore.advice;

import org.fieldlore.shared.ConceptId;

/** How well know-how on one concept answers a clue about another, 0..1. */
interface Affinity {
    double SAME = 1, NARROWER = 0.8, RELATED = 0.5, BROADER = 0.4, IMPLIED = 0.3, NONE = 0;

    double of(ConceptId clue, ConceptId tagged);
}
