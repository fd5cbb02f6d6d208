package org.fieldlore.customer;

import java.time.LocalDate;
import java.util.Objects;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one event in a customer's life.
 *
 * @param externalId the source's own id; null when it has none, then customer, kind and day say which it is
 * @param agent login of the agent who came to know of it
 */
public record LifeEventFacts(
        @Nullable String externalId,
        String customer,
        @Nullable String agent,
        LifeEventKind kind,
        LocalDate happenedOn,
        @Nullable String note)
        implements RecordFacts {
    static final int MAX_NOTE = 2000;

    @Override
    public String key() {
        if (externalId != null && !externalId.isBlank()) return externalId.strip();
        return "sha256:" + InteractionFacts.digest(customer + "\n" + kind + "\n" + happenedOn);
    }

    @Override
    public LifeEventFacts checked() {
        return new LifeEventFacts(
                Required.text("event", key(), Checks.KEY),
                Required.text("customer", customer, Checks.KEY),
                agent,
                Objects.requireNonNull(kind, "lifeEvent"),
                Checks.day("happenedOn", happenedOn, null),
                Checks.text("note", note, MAX_NOTE));
    }
}
