package org.fieldlore.credit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.AgentId;

/**
 * The postings of one transaction while it is drawn up against the balances there are. What an agent gets pays back first what
 * they owe; what is taken from them beyond what they have, they owe. So at most one of the two accounts is ever filled, and
 * both follow from the sum alone, whatever the order of what was given and taken.
 */
final class Entry {
    private final Balances balances;
    private final Map<Account, Long> changes = new LinkedHashMap<>();

    Entry(Balances balances) {
        this.balances = balances;
    }

    /** Moves points from one account to another. */
    Entry move(Account from, Account to, long points) {
        return add(from, -points).add(to, points);
    }

    Entry add(Account account, long points) {
        balances.add(account, points);
        changes.merge(account, points, Long::sum);
        return this;
    }

    /** Gives an agent points, or takes them when below zero. */
    Entry give(AgentId agent, long points) {
        Account available = Account.of(AccountKind.AVAILABLE, agent);
        Account owed = Account.of(AccountKind.OWED, agent);
        long onOwed = points > 0 ? Math.min(points, -balances.of(owed)) : Math.min(0, points + balances.of(available));
        return add(owed, onOwed).add(available, points - onOwed);
    }

    /** Returns the postings, none of them of zero points; empty when nothing changes. */
    List<Posting> postings() {
        List<Posting> postings = changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> new Posting(change.getKey(), change.getValue()))
                .toList();
        long sum = postings.stream().mapToLong(Posting::points).sum();
        if (sum != 0) throw new IllegalStateException("postings must add up to 0, were " + postings);
        return postings;
    }
}
