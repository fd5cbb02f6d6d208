package org.fieldlore.credit;

import org.fieldlore.shared.ConceptId;

/**
 * What somebody knows about a concept, judged by colleagues whom their work helped and not by how much they wrote.
 *
 * @param score 0..1, the share of colleagues helped as {@code Voices} estimates it
 * @param colleagues how many different colleagues their items about it, or about what is narrower, helped
 * @param elsewhere how many of these are of other branches
 * @param answers how many questions about it their items answered
 */
public record Expertise(ConceptId concept, double score, long colleagues, long elsewhere, long answers) {
    /** The score, 0..100. */
    public int percent() {
        return (int) Math.round(100 * score);
    }
}
