package org.fieldlore.customer.match;

import java.util.List;

/**
 * How sure it is that two records are one, and why.
 *
 * @param probability 0..1, that both are the same
 * @param parts one for each trait, in their order
 */
public record Judgement(double probability, List<Part> parts) {
    public Judgement {
        parts = List.copyOf(parts);
    }

    /**
     * What one trait says.
     *
     * @param weight bits for (positive) or against; 0 when unknown
     */
    public record Part(Trait trait, Agreement agreement, double weight) {}

    /** Bits for or against, all traits together. */
    public double weight() {
        return parts.stream().mapToDouble(Part::weight).sum();
    }
}
