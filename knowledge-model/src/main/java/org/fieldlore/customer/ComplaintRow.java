package org.fieldlore.customer;

import java.time.LocalDate;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a list shows it.
 *
 * @param days how long it has waited, or took
 * @param item the know-how that was made from it; null when none was
 */
public record ComplaintRow(
        long id,
        CustomerId customer,
        String name,
        LocalDate receivedOn,
        Touchpoint touchpoint,
        Dissatisfaction reason,
        String text,
        ComplaintStatus status,
        long days,
        @Nullable String agentZh,
        @Nullable String agentEn,
        @Nullable KnowledgeId item) {
    public String agent(String lang) {
        @Nullable String name = lang.startsWith("zh") ? agentZh : agentEn;
        return name == null ? "" : name;
    }
}
