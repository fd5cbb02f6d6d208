package org.fieldlore.search;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a saved search asks, as it is stored: {@code {"text":…,"sort":…,"filters":{"kind":["FAQ"]}}}. */
public final class QueryJson {
    private static final int SIZE = 20;

    private QueryJson() {}

    static String write(Query query) {
        return JSON.createObjectBuilder(settings(query))
                .add("text", query.text())
                .build()
                .toString();
    }

    /** What narrows and sorts a query: {@code {"sort":…,"filters":{"kind":["FAQ"]}}}. */
    public static JsonObject settings(Query query) {
        JsonObjectBuilder filters = JSON.createObjectBuilder();
        query.filters().forEach((facet, values) -> filters.add(facet.key(), JSON.createArrayBuilder(values)));
        return JSON.createObjectBuilder()
                .add("sort", query.sort().name())
                .add("filters", filters)
                .build();
    }

    /** Reads what was written, back on its first page; passes over facets and values that there are no longer. */
    static Query read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject stored = reader.readObject();
            JsonObject filters = stored.getJsonObject("filters");
            Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                JsonArray values = filters.getJsonArray(facet.key());
                if (values != null)
                    chosen.put(
                            facet,
                            values.getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .filter(facet::accepts)
                                    .collect(Collectors.toSet()));
            }
            String sort = stored.getString("sort");
            boolean known =
                    Arrays.stream(Query.Sort.values()).anyMatch(s -> s.name().equals(sort));
            return new Query(
                    stored.getString("text"), chosen, known ? Query.Sort.valueOf(sort) : Query.Sort.RELEVANCE, 0, SIZE);
        }
    }
}
