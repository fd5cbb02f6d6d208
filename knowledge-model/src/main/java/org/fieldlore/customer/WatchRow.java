package org.fieldlore.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the watch list.
 *
 * @param customer the external id while the person is a customer; null for others
 * @param until null while no end is set
 */
public record WatchRow(
        long id,
        @Nullable String customer,
        WatchReason reason,
        LocalDate since,
        @Nullable LocalDate until,
        String agentZh,
        String agentEn) {
    public String agent(String lang) {
        return lang.startsWith("zh") ? agentZh : agentEn;
    }
}
