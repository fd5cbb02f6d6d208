package org.fieldlore.customer;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/**
 * Conditions and queries as JSON, the form in which rules and saved queries are stored and sent:
 * {@code [{"field":"age","op":"GE","value":"50"}]} and {@code {"text":…,"sort":…,"conditions":[…]}}.
 */
public final class QueryJson {
    private QueryJson() {}

    public static String write(List<Condition> conditions) {
        return array(conditions).build().toString();
    }

    public static String write(CustomerQuery query) {
        var json = JSON.createObjectBuilder()
                .add("sort", query.sort().name())
                .add("conditions", array(query.conditions()));
        if (query.text() != null) json.add("text", query.text());
        return json.build().toString();
    }

    /** Reads conditions; refuses unknown fields, comparisons and values. */
    public static List<Condition> conditions(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return conditions(reader.readArray());
        }
    }

    /** Reads conditions; refuses unknown fields, comparisons and values. */
    public static List<Condition> conditions(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(c -> Condition.of(c.getString("field", ""), c.getString("op", ""), c.getString("value", "")))
                .toList();
    }

    /** Reads a query; refuses unknown fields, comparisons and values. */
    public static CustomerQuery query(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject query = reader.readObject();
            return new CustomerQuery(
                    query.getString("text", null),
                    conditions(query.getJsonArray("conditions")),
                    Sort.valueOf(query.getString("sort", Sort.NAME.name())));
        }
    }

    private static JsonArrayBuilder array(List<Condition> conditions) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Condition condition : conditions)
            array.add(JSON.createObjectBuilder()
                    .add("field", condition.field().key())
                    .add("op", condition.op().name())
                    .add("value", condition.value()));
        return array;
    }
}
