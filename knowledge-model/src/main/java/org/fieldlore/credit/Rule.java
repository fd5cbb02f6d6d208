package org.fieldlore.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldlore.shared.AgentId;

/**
 * What one kind of event is worth and who shares in it.
 *
 * @param points whole points for the event, 0..{@value #MOST}
 * @param author whole percent for whoever wrote the item
 * @param improver whole percent for those whose better wordings went live, in equal parts
 * @param reviewer whole percent for whoever adopted it
 */
public record Rule(int points, int author, int improver, int reviewer) {
    public static final int MOST = 10_000;
    private static final int WHOLE = 100;

    /** Refuses points out of range and shares that do not make up a hundred. */
    public Rule {
        if (points < 0 || points > MOST) throw new PointsOutOfRange(points, MOST);
        if (Math.min(author, Math.min(improver, reviewer)) < 0 || author + improver + reviewer != WHOLE)
            throw new SharesNotWhole(author, improver, reviewer);
    }

    /**
     * Shares points out, to the last one. Each share is rounded down and what is left goes, a point each, to the largest
     * remainders, in case of a tie to the author before improvers before the reviewer (Hamilton's method). The part of
     * nobody, and of whoever brought the event about, is the author's.
     */
    Map<AgentId, Integer> shareOut(int given, Merit merit) {
        List<AgentId> improvers = merit.improvers().stream()
                .filter(one -> !one.equals(merit.author()) && !one.equals(merit.actor()))
                .distinct()
                .sorted(Comparator.comparing(AgentId::value))
                .toList();
        AgentId by = merit.reviewer();
        boolean reviewed = by != null && !by.equals(merit.author()) && !by.equals(merit.actor());
        int forImprovers = improvers.isEmpty() ? 0 : improver;
        int forReviewer = reviewed ? reviewer : 0;
        int heads = Math.max(1, improvers.size());
        List<AgentId> who = new ArrayList<>(List.of(merit.author()));
        List<Long> parts = new ArrayList<>(List.of((long) (WHOLE - forImprovers - forReviewer) * heads));
        for (AgentId one : improvers) {
            who.add(one);
            parts.add((long) forImprovers);
        }
        if (reviewed && by != null) {
            who.add(by);
            parts.add((long) forReviewer * heads);
        }
        int[] rounded = largestRemainders(given, parts, (long) WHOLE * heads);
        Map<AgentId, Integer> shares = new HashMap<>();
        for (int i = 0; i < rounded.length; i++) if (rounded[i] > 0) shares.merge(who.get(i), rounded[i], Integer::sum);
        return shares;
    }

    private static int[] largestRemainders(int given, List<Long> parts, long whole) {
        int[] rounded =
                parts.stream().mapToInt(part -> (int) (given * part / whole)).toArray();
        int left = given - IntStream.of(rounded).sum();
        IntStream.range(0, rounded.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -(given * parts.get(i) % whole)))
                .limit(left)
                .forEach(i -> rounded[i]++);
        return rounded;
    }
}
