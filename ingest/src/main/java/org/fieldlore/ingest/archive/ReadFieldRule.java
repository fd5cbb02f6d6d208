package org.fieldlore.ingest.archive;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.ingest.clean.DateOrder;

/** Reads the rule of one field: a column's name, or an object that says more. */
final class ReadFieldRule {

    private static final Set<String> KEYS =
            Set.of("column", "template", "map", "default", "multiply", "date", "minusMonths", "fillFrom");
    private static final Set<String> TOLD_BY_ID = Set.of("customer.birthDate", "customer.gender");

    private final String mapping;
    private final String field;

    ReadFieldRule(String mapping, String field) {
        this.mapping = mapping;
        this.field = field;
    }

    FieldRule from(JsonValue json) {
        if (json instanceof JsonString column) {
            return new FieldRule("{" + column.getString() + "}", Map.of(), "", null, null, null, null);
        }
        JsonObject rule = json.asJsonObject();
        for (String key : rule.keySet()) {
            if (!KEYS.contains(key)) {
                throw wrong(key, String.join(", ", KEYS));
            }
        }
        if (rule.containsKey("column") && rule.containsKey("template")) {
            throw wrong("column, template", "column | template");
        }
        String template =
                rule.containsKey("column") ? "{" + rule.getString("column") + "}" : rule.getString("template", "");
        String fallback = rule.getString("default", "");
        String fillFrom = rule.getString("fillFrom", null);
        if (template.isEmpty() && fallback.isEmpty() && fillFrom == null) {
            throw wrong("{}", "column, template, default, fillFrom");
        }
        if (!template.isEmpty() && !fallback.isEmpty() && !field.matches("(customer|policy)\\..*")) {
            throw wrong("column, default", "column | default");
        }
        if (fillFrom != null && !(fillFrom.equals("idNumber") && TOLD_BY_ID.contains(field) && fallback.isEmpty())) {
            throw wrong("fillFrom " + fillFrom, "idNumber, for birthDate or gender, without default");
        }
        BigDecimal multiply =
                rule.containsKey("multiply") ? rule.getJsonNumber("multiply").bigDecimalValue() : null;
        DateOrder order =
                rule.containsKey("date") ? LoadMappingProfile.order(mapping, field, rule.getString("date")) : null;
        return new FieldRule(
                template, map(rule), fallback, multiply, order, rule.getString("minusMonths", null), fillFrom);
    }

    private static Map<String, String> map(JsonObject rule) {
        Map<String, String> values = new LinkedHashMap<>();
        if (rule.containsKey("map")) {
            rule.getJsonObject("map").forEach((from, to) -> values.put(from, ((JsonString) to).getString()));
        }
        return values;
    }

    static Set<String> strings(JsonObject json, String key) {
        return json.containsKey(key)
                ? json.getJsonArray(key).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private MappingFieldWrong wrong(String value, String allowed) {
        return new MappingFieldWrong(mapping, field, value, allowed);
    }
}
