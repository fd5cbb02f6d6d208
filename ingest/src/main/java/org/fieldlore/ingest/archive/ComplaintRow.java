package org.fieldlore.ingest.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A complaint as delivered, with the external ids of its customer and, if it is about one, its policy. */
public record ComplaintRow(
        String complaint,
        String customer,
        @Nullable String agent,
        @Nullable String policy,
        LocalDate receivedOn,
        String touchpoint,
        String reason,
        String text,
        @Nullable String status,
        @Nullable LocalDate resolvedOn)
        implements CanonicalRow {

    static ComplaintRow of(Values values) {
        return new ComplaintRow(
                values.required("complaint"),
                values.required("customer"),
                values.text("agent"),
                values.text("policy"),
                values.required("receivedOn", LocalDate.class),
                values.required("touchpoint"),
                values.required("reason"),
                values.required("text"),
                values.text("status"),
                values.date("resolvedOn"));
    }
}
