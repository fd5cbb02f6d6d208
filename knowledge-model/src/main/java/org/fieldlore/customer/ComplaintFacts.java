package org.fieldlore.customer;

import java.time.LocalDate;
import java.util.Objects;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one complaint.
 *
 * @param policy external id of the policy it is about; null when it is about none
 * @param text what the customer said: personal
 */
public record ComplaintFacts(
        String externalId,
        String customer,
        @Nullable String agent,
        @Nullable String policy,
        LocalDate receivedOn,
        Touchpoint touchpoint,
        Dissatisfaction reason,
        String text,
        @Nullable ComplaintStatus status,
        @Nullable LocalDate resolvedOn)
        implements RecordFacts {
    @Override
    public String key() {
        return externalId;
    }

    @Override
    public ComplaintFacts checked() {
        return new ComplaintFacts(
                Required.text("complaint", externalId, Checks.KEY),
                Required.text("customer", customer, Checks.KEY),
                agent,
                Checks.text("policy", policy, Checks.KEY),
                Checks.day("receivedOn", receivedOn, resolvedOn),
                Objects.requireNonNull(touchpoint, "touchpoint"),
                Objects.requireNonNull(reason, "reason"),
                Required.text("text", text, Interaction.MAX_TEXT),
                status,
                Checks.date("resolvedOn", resolvedOn));
    }
}
