package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * A policy in force that ends soon, with its holder masked for the one who looks.
 *
 * @param currency of the premium, ISO 4217 code
 * @param days until its end; 0 today, negative when overdue
 * @param lossReason why it is not renewed, once someone was told
 */
public record RenewalRow(
        PolicyId policy,
        String policyNumber,
        CustomerId customer,
        String name,
        @Nullable String phone,
        Line line,
        @Nullable String product,
        @Nullable BigDecimal premium,
        String currency,
        LocalDate endDate,
        int days,
        Renewal renewal,
        @Nullable DeclineReason lossReason,
        @Nullable Instant lastContact,
        @Nullable String agentZh,
        @Nullable String agentEn,
        Clearance clearance) {}
