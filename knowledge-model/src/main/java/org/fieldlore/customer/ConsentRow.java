package org.fieldlore.customer;

import java.time.Instant;
import java.time.LocalDate;

/** What a customer said, with who recorded it; {@code standing} until the customer said something else. */
public record ConsentRow(
        UsePurpose purpose,
        Stand stand,
        ConsentChannel channel,
        String source,
        LocalDate on,
        String agentZh,
        String agentEn,
        Instant recordedAt,
        boolean standing) {
    public String agent(String lang) {
        return lang.startsWith("zh") ? agentZh : agentEn;
    }
}
