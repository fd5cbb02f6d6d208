package org.fieldlore.ingest.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event in a customer's life as delivered, with the customer's external id. */
public record LifeEventRow(
        @Nullable String event,
        String customer,
        @Nullable String agent,
        String lifeEvent,
        LocalDate happenedOn,
        @Nullable String note)
        implements CanonicalRow {

    static LifeEventRow of(Values values) {
        return new LifeEventRow(
                values.text("event"),
                values.required("customer"),
                values.text("agent"),
                values.required("lifeEvent"),
                values.required("happenedOn", LocalDate.class),
                values.text("note"));
    }
}
