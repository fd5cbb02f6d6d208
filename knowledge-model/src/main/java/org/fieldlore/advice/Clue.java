package org.fieldlore.advice;

import java.util.Objects;
import java.util.stream.Stream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * One thing known of a customer, in the terms that know-how is tagged with or named after: a concept, a segment or a product.
 *
 * @param weight how strongly it calls for know-how on its subject, 0..1
 */
public record Clue(
        @Nullable ConceptId concept,
        @Nullable SegmentId segment,
        @Nullable String product,
        double weight,
        Reason reason) {
    public Clue {
        if (Stream.of(concept, segment, product).filter(Objects::nonNull).count() != 1)
            throw new IllegalArgumentException("a clue is about one concept, one segment or one product");
        if (weight < 0 || weight > 1) throw new IllegalArgumentException("weight must be within 0..1, was " + weight);
    }

    static Clue about(ConceptId concept, double weight, Reason reason) {
        return new Clue(concept, null, null, weight, reason);
    }

    static Clue in(Membership membership, double weight) {
        return new Clue(
                null,
                membership.segment(),
                null,
                weight,
                Reason.of(ReasonCode.SEGMENT, membership.segment(), membership.nameZh(), membership.nameEn()));
    }

    static Clue holds(String product, double weight) {
        return new Clue(null, null, product, weight, Reason.of(ReasonCode.HOLDS_PRODUCT, product));
    }

    /** A segment that a customer belongs to. */
    record Membership(SegmentId segment, String nameZh, String nameEn) {}
}
