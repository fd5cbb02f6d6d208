package org.fieldlore.ingest.archive;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.ingest.archive.Finding.Code;
import org.fieldlore.ingest.clean.ResidentId;

/** Looks at fields that must agree with each other. */
final class CheckTogether {

    private CheckTogether() {}

    static void in(Entity entity, Values values, Findings findings) {
        switch (entity) {
            case CUSTOMER -> customer(values, findings);
            case POLICY -> ordered("startDate", "endDate", values, findings);
            case QUOTE -> ordered("quotedOn", "validUntil", values, findings);
            case COMPLAINT -> ordered("receivedOn", "resolvedOn", values, findings);
            case CLAIM, INTERACTION, SURVEY_ANSWER, LIFE_EVENT, HOUSEHOLD -> {}
        }
    }

    private static void customer(Values values, Findings findings) {
        String email = values.text("email");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            findings.flagged("email", Code.UNUSUAL_EMAIL, Map.of(), email);
        }
        Optional.ofNullable(values.text("idNumber")).flatMap(ResidentId::of).ifPresent(id -> {
            told("birthDate", id.birthDate(), values, findings);
            told("gender", id.female() ? "F" : "M", values, findings);
        });
    }

    private static void told(String field, Object value, Values values, Findings findings) {
        if (!values.has(field)) {
            return;
        }
        Object given = values.required(field, Object.class);
        if (!given.equals(value)) {
            findings.flagged(field, Code.CONTRADICTS_ID_NUMBER, Map.of("expected", value.toString()), given.toString());
        }
    }

    private static void ordered(String first, String last, Values values, Findings findings) {
        LocalDate start = values.date(first);
        LocalDate end = values.date(last);
        if (start != null && end != null && end.isBefore(start)) {
            findings.flagged(last, Code.ENDS_BEFORE_START, Map.of("start", start.toString()), end.toString());
        }
    }
}
