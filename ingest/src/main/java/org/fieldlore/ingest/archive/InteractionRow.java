package org.fieldlore.ingest.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call, visit or message as delivered, with its customer's external id and its agent's login. */
public record InteractionRow(String customer, @Nullable String agent, Instant at, String kind, String text)
        implements CanonicalRow {

    static InteractionRow of(Values values) {
        return new InteractionRow(
                values.required("customer"),
                values.text("agent"),
                values.required("at", Instant.class),
                values.required("kind"),
                values.required("text"));
    }
}
