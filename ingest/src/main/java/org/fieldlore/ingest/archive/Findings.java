package org.fieldlore.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldlore.customer.Filling;
import org.fieldlore.ingest.archive.Finding.Code;
import org.fieldlore.ingest.archive.Finding.Severity;
import org.fieldlore.ingest.clean.Place;

/** What is found while one record is made. */
final class Findings {

    private final Place place;
    private final Entity entity;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Filling> fills = new TreeMap<>();

    Findings(Place place, Entity entity) {
        this.place = place;
        this.entity = entity;
    }

    /** A value that cannot be used: the record goes without it, or not at all. */
    void unusable(Field field, Code code, Map<String, String> facts, String original) {
        add(field.name(), code, field.required() ? Severity.REFUSED : Severity.FLAGGED, facts, original);
    }

    void flagged(String field, Code code, Map<String, String> facts, String original) {
        add(field, code, Severity.FLAGGED, facts, original);
    }

    void changed(String field, Code code, Map<String, String> facts, String original) {
        add(field, code, Severity.CHANGED, facts, original);
    }

    /** Was empty, and a rule of the mapping filled it. */
    void filled(String field, Filling rule, String to) {
        fills.put(field, rule);
        changed(field, Code.FILLED, Map.of("to", to, "rule", rule.name()), "");
    }

    /** The rules that filled gaps, by field. */
    Map<String, Filling> fills() {
        return fills;
    }

    private void add(String field, Code code, Severity severity, Map<String, String> facts, String original) {
        found.add(new Finding(place, entity, field, code, severity, facts, original));
    }

    boolean refused() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.REFUSED);
    }

    List<Finding> all() {
        return found;
    }
}
