package org.fieldlore.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fieldlore.credit.Events.Posted;
import org.fieldlore.credit.Events.Told;
import org.fieldlore.credit.Settlement.Award;
import org.fieldlore.shared.AgentId;

/** Where the points of an event belong as it is seen now: with those who share in it, held, or nowhere. */
record Target(Map<AgentId, Long> free, Map<AgentId, Long> held) {
    static Target of(Told told, Award award) {
        Map<AgentId, Long> shares = new HashMap<>();
        award.shares().forEach((agent, points) -> shares.put(agent, (long) points));
        return switch (told.verdict()) {
            case NONE, RELEASED -> new Target(shares, Map.of());
            case HELD -> new Target(Map.of(), shares);
            case CLAWED_BACK -> new Target(Map.of(), Map.of());
        };
    }

    boolean isReached(Posted posted) {
        return agents(posted).isEmpty();
    }

    /** Draws up what is missing, on the balances there are. */
    List<Posting> postings(Posted posted, Balances balances) {
        Entry entry = new Entry(balances);
        for (long value : agents(posted)) {
            AgentId agent = new AgentId(value);
            long more = free.getOrDefault(agent, 0L) - posted.free().getOrDefault(agent, 0L);
            long kept = held.getOrDefault(agent, 0L) - posted.held().getOrDefault(agent, 0L);
            entry.add(Account.ISSUED, -more - kept)
                    .add(Account.of(AccountKind.HELD, agent), kept)
                    .give(agent, more);
        }
        return entry.postings();
    }

    TransactionKind kind(Posted posted, Told told) {
        long more = sum(free) - sum(posted.free());
        long kept = sum(held) - sum(posted.held());
        if (told.verdict() == Verdict.CLAWED_BACK) return TransactionKind.CLAWED_BACK;
        if (kept > 0) return TransactionKind.HELD;
        if (kept < 0 && more > 0) return TransactionKind.RELEASED;
        if (!told.event().merit().stands()) return TransactionKind.REVERSED;
        return sum(posted.free()) == 0 && sum(posted.held()) == 0 ? TransactionKind.EARNED : TransactionKind.ADJUSTED;
    }

    private static long sum(Map<AgentId, Long> points) {
        return points.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those for whom something is missing, in an order that does not depend on chance. */
    private TreeSet<Long> agents(Posted posted) {
        TreeSet<Long> agents = new TreeSet<>();
        for (Map<AgentId, Long> some : List.of(free, held, posted.free(), posted.held()))
            for (AgentId agent : some.keySet())
                if (!free.getOrDefault(agent, 0L).equals(posted.free().getOrDefault(agent, 0L))
                        || !held.getOrDefault(agent, 0L).equals(posted.held().getOrDefault(agent, 0L)))
                    agents.add(agent.value());
        return agents;
    }
}
