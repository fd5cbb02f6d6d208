package org.fieldlore.credit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fieldlore.shared.AgentId;

/** An honour for what became of somebody's work. It follows from the events that still stand, and goes when they do. */
public enum Badge {
    /** The first item was adopted. */
    FIRST_ADOPTED(1, PointsReason.ADOPTED),
    /** Ten items were adopted. */
    TEN_ADOPTED(10, PointsReason.ADOPTED),
    /** Ten different colleagues used or liked one's work. */
    TEN_COLLEAGUES(10, PointsReason.USED_BY_OTHER, PointsReason.HELPFUL_TO_OTHER),
    /** Fifty different colleagues did. */
    FIFTY_COLLEAGUES(50, PointsReason.USED_BY_OTHER, PointsReason.HELPFUL_TO_OTHER),
    /** Five answers were taken. */
    FIVE_ANSWERS(5, PointsReason.ANSWER_ACCEPTED),
    /** Five works of others were made better. */
    FIVE_IMPROVED(5, PointsReason.IMPROVED),
    /** Twenty-five works of others were decided on. */
    TWENTY_FIVE_REVIEWED(25, PointsReason.REVIEWED);

    private final int needed;
    private final Set<PointsReason> reasons;

    Badge(int needed, PointsReason... reasons) {
        this.needed = needed;
        this.reasons = Set.of(reasons);
    }

    /** How many it takes. */
    public int needed() {
        return needed;
    }

    /** An event that stands; the actor is whoever used it, the author when nobody is named. */
    record Deserved(PointsReason reason, AgentId actor, Instant at) {}

    /** Returns when it was reached; empty when it was not. Colleagues count once, all else each time. */
    Optional<Instant> reached(List<Deserved> inOrder) {
        Set<AgentId> seen = new HashSet<>();
        Predicate<Deserved> counts = one -> !byColleagues() || seen.add(one.actor());
        return inOrder.stream()
                .filter(one -> reasons.contains(one.reason()))
                .filter(counts)
                .skip(needed - 1L)
                .map(Deserved::at)
                .findFirst();
    }

    private boolean byColleagues() {
        return this == TEN_COLLEAGUES || this == FIFTY_COLLEAGUES;
    }
}
