package org.fieldlore.customer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.shared.CustomerId;

/**
 * Who looked.
 *
 * @param name the customer's, masked for administrators
 * @param facts what was hidden and shown
 */
public record LookRow(
        long id,
        CustomerId customer,
        String name,
        String agentZh,
        String agentEn,
        LookPurpose purpose,
        String words,
        List<Fact> facts,
        Instant at) {
    /** Reads what was shown as it is stored: names with commas. */
    static List<Fact> facts(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(",", -1)).map(Fact::valueOf).toList();
    }

    public String agent(String lang) {
        return lang.startsWith("zh") ? agentZh : agentEn;
    }
}
