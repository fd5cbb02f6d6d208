package org.fieldlore.credit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.AgentId;

/**
 * Decides what each of a branch's events is worth. They are walked in the order in which they happened, not in which they are
 * told, and each counts as far as the caps of its day and month leave room. So a late or withdrawn one moves those behind it,
 * and what all deserve in the end depends on what happened alone.
 */
final class Settlement {
    private Settlement() {}

    /** An event of a day. */
    record Happened(long id, LocalDate day, Merit merit) {}

    /** A colleague and the author whom they bring points. */
    record Pair(AgentId actor, AgentId author) {}

    /**
     * What an event deserves, shared out by the rule of its day.
     *
     * @param counted points left by the caps, before they are shared
     */
    record Award(int counted, int ruleVersion, Map<AgentId, Integer> shares) {
        static Award of(Merit merit, int counted, RuleBooks books) {
            RuleBook book = books.at(merit.at());
            return new Award(counted, book.version(), book.rule(merit.reason()).shareOut(counted, merit));
        }
    }

    /**
     * Returns what each event counts, by its id.
     *
     * @param events all of one branch from a day to the end of its month
     * @param before what each pair counted that month before that day
     */
    static Map<Long, Integer> of(List<Happened> events, Map<Pair, Integer> before, RuleBooks books) {
        Map<Object, Integer> used = new HashMap<>(before);
        Map<Long, Integer> counts = new HashMap<>();
        List<Happened> inOrder = events.stream()
                .sorted(Comparator.comparing((Happened event) -> event.merit().at())
                        .thenComparing(event -> event.merit().cause()))
                .toList();
        for (Happened event : inOrder) {
            Merit merit = event.merit();
            RuleBook book = books.at(merit.at());
            int points = book.rule(merit.reason()).points();
            counts.put(event.id(), merit.stands() ? counted(event, points, book.caps(), used) : 0);
        }
        return counts;
    }

    private static int counted(Happened event, int points, Caps caps, Map<Object, Integer> used) {
        AgentId author = event.merit().author();
        AgentId actor = event.merit().actor();
        Map<Object, Integer> limits = new HashMap<>();
        limits.put(List.of(author, event.day()), caps.day());
        limits.put(event.day(), caps.team());
        if (actor != null) limits.put(new Pair(actor, author), caps.pair());
        int counted = points;
        for (Map.Entry<Object, Integer> limit : limits.entrySet())
            if (limit.getValue() > 0)
                counted = Math.min(counted, Math.max(0, limit.getValue() - used.getOrDefault(limit.getKey(), 0)));
        int some = counted;
        limits.keySet().forEach(key -> used.merge(key, some, Integer::sum));
        return counted;
    }
}
