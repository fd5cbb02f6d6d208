package org.fieldlore.customer;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Conditions and queries as JSON, the form in which rules and saved queries are stored and sent:
 * {@code [{"field":"age","op":"GE","value":"50"}]} and {@code {"text":…,"sort":…,"join":"ALL","conditions":[…]}}. A group stands
 * among the conditions as {@code {"join":"ANY","conditions":[…]}}; without "join", all must hold.
 */
public final class QueryJson {
    private QueryJson() {}

    public static String write(List<Condition> conditions) {
        return array(conditions).build().toString();
    }

    public static String write(CustomerQuery query) {
        var json = JSON.createObjectBuilder()
                .add("sort", query.sort().name())
                .add("join", query.where().join().name())
                .add("conditions", array(query.where().parts()));
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

    /** Reads a query; refuses unknown fields, comparisons and values, and what nests too deeply. */
    public static CustomerQuery query(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject query = reader.readObject();
            return new CustomerQuery(
                    query.getString("text", null),
                    group(query, 1),
                    Sort.valueOf(query.getString("sort", Sort.NAME.name())));
        }
    }

    /** Reads clauses that must all hold; refuses as {@link #query(String)} does. */
    public static Group group(JsonArray clauses) {
        return group(JSON.createObjectBuilder().add("conditions", clauses).build(), 1);
    }

    // Refuses depth on the way down: what a stranger sends may nest deeper than the stack.
    private static Group group(JsonObject json, int level) {
        if (level > Group.DEEPEST) throw new QueryTooLarge(level, Group.DEEPEST, Group.MOST);
        List<Clause> parts = new ArrayList<>();
        for (JsonObject part : json.getJsonArray("conditions").getValuesAs(JsonObject.class)) {
            if (!part.containsKey("conditions"))
                parts.add(Criterion.of(
                        part.getString("field", ""), part.getString("op", ""), part.getString("value", "")));
            else if (!part.getJsonArray("conditions").isEmpty()) parts.add(group(part, level + 1));
        }
        return new Group(join(json.getString("join", Join.ALL.name())), parts);
    }

    private static Join join(String name) {
        return Arrays.stream(Join.values())
                .filter(join -> join.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ValueNotAllowed("join", name, "ALL, ANY, NONE"));
    }

    private static JsonArrayBuilder array(List<? extends Clause> clauses) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Clause clause : clauses) array.add(clause instanceof Group group ? json(group) : json((Criterion) clause));
        return array;
    }

    private static JsonObjectBuilder json(Group group) {
        return JSON.createObjectBuilder().add("join", group.join().name()).add("conditions", array(group.parts()));
    }

    private static JsonObjectBuilder json(Criterion criterion) {
        return JSON.createObjectBuilder()
                .add("field", criterion.key())
                .add("op", criterion.op().name())
                .add("value", criterion.value());
    }
}
