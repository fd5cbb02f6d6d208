package org.fieldlore.ingest.archive;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.ingest.clean.TableRow;

/**
 * How one entity is filled from a row.
 *
 * @param fields rule by field name
 * @param own rule by key of a field that the company added; for customers only
 * @param skipColumn a column that tells whether the row speaks of this entity at all; empty if it always does
 * @param skipValues what stands there if it does not
 */
record EntityMapping(
        Map<String, FieldRule> fields, Map<String, FieldRule> own, String skipColumn, Set<String> skipValues) {

    boolean skips(TableRow row) {
        return !skipColumn.isEmpty() && skipValues.contains(row.value(skipColumn));
    }

    /** The columns without which no record can be made. */
    Set<String> columnsNeeded(Entity entity) {
        Set<String> needed = new TreeSet<>();
        for (Field field : entity.fields()) {
            FieldRule rule = fields.get(field.name());
            if (field.required() && rule != null && rule.fallback().isEmpty()) {
                needed.addAll(rule.columns());
            }
        }
        return needed;
    }

    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        fields.values().forEach(rule -> columns.addAll(rule.columns()));
        own.values().forEach(rule -> columns.addAll(rule.columns()));
        if (!skipColumn.isEmpty()) {
            columns.add(skipColumn);
        }
        return columns;
    }
}
