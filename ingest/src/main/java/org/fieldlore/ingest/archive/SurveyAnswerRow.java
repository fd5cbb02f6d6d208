package org.fieldlore.ingest.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An answer to a survey as delivered, with its customer's external id. */
public record SurveyAnswerRow(
        String answer,
        String customer,
        @Nullable String agent,
        LocalDate answeredOn,
        String touchpoint,
        @Nullable Integer nps,
        @Nullable Integer score,
        @Nullable String reason,
        @Nullable String text)
        implements CanonicalRow {

    static SurveyAnswerRow of(Values values) {
        return new SurveyAnswerRow(
                values.required("answer"),
                values.required("customer"),
                values.text("agent"),
                values.required("answeredOn", LocalDate.class),
                values.required("touchpoint"),
                values.number("nps"),
                values.number("score"),
                values.text("reason"),
                values.text("text"));
    }
}
