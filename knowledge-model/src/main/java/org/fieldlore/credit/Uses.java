package org.fieldlore.credit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.GivenFeedback;
import org.fieldlore.credit.Authors.Contribution;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * Decides which feedback deserves points: that of others than the author, and of the same colleague for the same item,
 * customer and kind only when the last one that counted is longer ago than the rules of that moment say. Pure; it looks at all feedback
 * of a kind at once, so the order in which news of it arrives does not matter.
 */
final class Uses {
    private Uses() {}

    /** What makes two clicks the same. */
    record Key(AgentId by, KnowledgeId item, CustomerId customer, Feedback kind) {}

    /** One feedback as points see it. */
    record Use(long id, Key key, Instant at, boolean stands) {
        static Use of(GivenFeedback given) {
            return new Use(
                    given.id().value(),
                    new Key(given.agent(), given.item(), given.customer(), given.kind()),
                    given.givenAt(),
                    given.stands());
        }
    }

    /**
     * Returns a merit for each use of a kind that can earn points and whose item is known.
     *
     * @param uses all feedback of every key that occurs in it
     */
    static List<Merit> merits(List<Use> uses, Map<KnowledgeId, Contribution> items, RuleBooks books) {
        List<Merit> merits = new ArrayList<>();
        Map<Key, Instant> counted = new HashMap<>();
        List<Use> inOrder = uses.stream()
                .sorted(Comparator.comparing(Use::at).thenComparing(Use::id))
                .toList();
        for (Use use : inOrder) {
            PointsReason reason = reason(use.key().kind());
            Contribution item = items.get(use.key().item());
            if (reason == null || item == null) continue;
            int days = books.at(use.at()).onceWithinDays();
            boolean deserved = use.stands()
                    && !item.author().equals(use.key().by())
                    && isLongAgo(counted.get(use.key()), use.at(), days);
            if (deserved) counted.put(use.key(), use.at());
            merits.add(new Merit(
                    "feedback:" + use.id(),
                    reason,
                    use.at(),
                    item.author(),
                    use.key().item(),
                    use.key().by(),
                    item.improvers(use.at()),
                    item.reviewer(),
                    deserved));
        }
        return merits;
    }

    private static boolean isLongAgo(@Nullable Instant last, Instant at, int days) {
        return last == null || !at.isBefore(last.plus(days, ChronoUnit.DAYS));
    }

    private static @Nullable PointsReason reason(Feedback kind) {
        return switch (kind) {
            case USED -> PointsReason.USED_BY_OTHER;
            case HELPFUL -> PointsReason.HELPFUL_TO_OTHER;
            case SOLD, RENEWED, KEPT -> PointsReason.OUTCOME;
            case NOT_FOR_CUSTOMER, OUTDATED, MEETING, OFFERED, LOST -> null;
        };
    }
}
