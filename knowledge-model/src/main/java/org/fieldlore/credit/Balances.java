package org.fieldlore.credit;

import java.util.HashMap;
import java.util.Map;

/** What is on accounts while transactions are drawn up, one after the other; refuses a posting that would overdraw one. */
final class Balances {
    private final Map<Account, Long> points = new HashMap<>();

    Balances() {}

    Balances(Map<Account, Long> points) {
        this.points.putAll(points);
    }

    long of(Account account) {
        return points.getOrDefault(account, 0L);
    }

    void add(Account account, long change) {
        long after = of(account) + change;
        if (account.kind().isNegative() ? after > 0 : after < 0)
            throw new Overdrawn(Math.abs(of(account)), Math.abs(change));
        points.put(account, after);
    }
}
