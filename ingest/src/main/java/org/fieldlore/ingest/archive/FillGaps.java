package org.fieldlore.ingest.archive;

import java.util.Map;
import java.util.Optional;
import org.fieldlore.customer.Filling;
import org.fieldlore.ingest.clean.ResidentId;

/** Fills what the row leaves open from its identity number, where the mapping says so and the number is valid. */
final class FillGaps {

    private FillGaps() {}

    static void in(Map<String, FieldRule> rules, Values values, Findings findings) {
        Optional<ResidentId> id = Optional.ofNullable(values.text("idNumber")).flatMap(ResidentId::of);
        if (id.isEmpty() || findings.fills().containsKey("idNumber")) {
            return;
        }
        fill("birthDate", id.get().birthDate(), rules, values, findings);
        fill("gender", id.get().female() ? "F" : "M", rules, values, findings);
    }

    private static void fill(
            String field, Object told, Map<String, FieldRule> rules, Values values, Findings findings) {
        FieldRule rule = rules.get(field);
        if (rule == null || rule.fillFrom() == null || values.has(field)) {
            return;
        }
        values.put(field, told);
        findings.filled(field, Filling.ID_NUMBER, told.toString());
    }
}
