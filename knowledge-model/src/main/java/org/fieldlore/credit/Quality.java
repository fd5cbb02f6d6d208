package org.fieldlore.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good an item is by what is known of it, with the parts that it is made of: their mean by weight. What is not known of an
 * item does not count, and its weight falls to the other parts.
 */
public record Quality(List<Part> parts) {
    public Quality {
        parts = List.copyOf(parts);
    }

    /** What quality is judged by, and the weight of each; the weights add up to 1. */
    public enum Aspect {
        /** How many independent colleagues it helped. */
        REUSE(0.35),
        /** Of those who said something, how many were helped. */
        OUTCOMES(0.25),
        /** How long ago somebody stood by it. */
        VERIFICATION(0.25),
        /** What a reviewer ticked of the content standard. */
        CHECKLIST(0.15);

        private final double weight;

        Aspect(double weight) {
            this.weight = weight;
        }

        public double weight() {
            return weight;
        }
    }

    /**
     * One part.
     *
     * @param value 0..1, or null when nothing is known
     * @param count colleagues helped; colleagues helped; days since the verification; criteria met
     * @param other of these those of other branches; colleagues not helped; days that a verification is good; criteria ticked
     */
    public record Part(Aspect aspect, @Nullable Double value, long count, long other) {
        public Part {
            if (value != null && !(value >= 0 && value <= 1))
                throw new IllegalArgumentException("a part of quality must be within 0..1, was " + value);
        }

        public boolean known() {
            return value != null;
        }

        /** The value in hundredths; 0 when it is not known. */
        public int percent() {
            return value == null ? 0 : (int) Math.round(100 * value);
        }
    }

    /** The quality, 0..1; 0 when nothing is known. */
    public double score() {
        double sum = 0;
        double weights = 0;
        for (Part part : parts) {
            Double value = part.value();
            if (value == null) continue;
            sum += part.aspect().weight() * value;
            weights += part.aspect().weight();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** The quality, 0..100. */
    public int percent() {
        return (int) Math.round(100 * score());
    }
}
