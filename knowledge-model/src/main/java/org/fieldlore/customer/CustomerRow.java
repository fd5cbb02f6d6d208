package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list, masked for the one who looks.
 *
 * @param age completed years
 * @param premium per year, of the policies in force in that currency
 * @param currency ISO 4217 code, that of the newest policy in force; null without any
 * @param policies how many are in force
 * @param nextRenewal end of the policy in force that ends first; in the past when it is overdue
 * @param daysToRenewal days until then, negative when overdue
 * @param agent the account's agent
 * @param foundBy what the token that was searched for is of this customer; null when none was
 */
public record CustomerRow(
        CustomerId id,
        String externalId,
        String name,
        CustomerKind kind,
        @Nullable Stage stage,
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String city,
        @Nullable String address,
        @Nullable String occupation,
        @Nullable String phone,
        BigDecimal premium,
        @Nullable String currency,
        int policies,
        @Nullable LocalDate nextRenewal,
        @Nullable Integer daysToRenewal,
        @Nullable Instant lastContact,
        @Nullable Integer satisfaction,
        @Nullable AgentId agent,
        @Nullable String agentZh,
        @Nullable String agentEn,
        @Nullable FoundBy foundBy,
        Clearance clearance) {
    public boolean own() {
        return clearance == Clearance.OWN;
    }
}
