package org.fieldlore.advice;

import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * One thing known of a customer, in the terms that know-how is tagged with: a concept or a segment.
 *
 * @param weight how strongly it calls for know-how on its subject, 0..1
 */
public record Clue(@Nullable ConceptId concept, @Nullable SegmentId segment, double weight, Reason reason) {
    public Clue {
        if ((concept == null) == (segment == null))
            throw new IllegalArgumentException("a clue is about one concept or one segment");
        if (weight < 0 || weight > 1) throw new IllegalArgumentException("weight must be within 0..1, was " + weight);
    }

    static Clue about(ConceptId concept, double weight, Reason reason) {
        return new Clue(concept, null, weight, reason);
    }

    static Clue in(Membership membership, double weight) {
        return new Clue(
                null,
                membership.segment(),
                weight,
                Reason.of(ReasonCode.SEGMENT, membership.segment(), membership.nameZh(), membership.nameEn()));
    }

    /** A segment that a customer belongs to. */
    record Membership(SegmentId segment, String nameZh, String nameEn) {}
}
