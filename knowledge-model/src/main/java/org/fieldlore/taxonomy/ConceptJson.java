package org.fieldlore.taxonomy;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences as JSON, for the list of changes. */
final class ConceptJson {
    private ConceptJson() {}

    static String write(Collection<Difference> differences) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Difference one : differences)
            array.add(JSON.createObjectBuilder()
                    .add("before", value(one.before()))
                    .add("after", value(one.after())));
        return array.build().toString();
    }

    static List<Difference> read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(one -> new Difference(concept(one.get("before")), concept(one.get("after"))))
                    .toList();
        }
    }

    private static JsonValue value(@Nullable ParsedConcept concept) {
        if (concept == null) return JsonValue.NULL;
        JsonObjectBuilder object = JSON.createObjectBuilder()
                .add("iri", concept.iri())
                .add("scheme", concept.scheme())
                .add("zh", concept.zh())
                .add("en", concept.en())
                .add("altZh", array(concept.altZh()))
                .add("altEn", array(concept.altEn()))
                .add("definitionZh", concept.definitionZh())
                .add("definitionEn", concept.definitionEn())
                .add("related", array(concept.related()))
                .add("close", array(concept.links().close()))
                .add("broad", array(concept.links().broad()))
                .add("sources", array(concept.links().sources()))
                .add("retired", concept.retired())
                .add("replacedBy", array(concept.replacedBy()));
        if (concept.broader() != null) object.add("broader", concept.broader());
        if (concept.notation() != null) object.add("notation", concept.notation());
        return object.build();
    }

    private static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static @Nullable ParsedConcept concept(@Nullable JsonValue value) {
        if (!(value instanceof JsonObject json)) return null;
        return new ParsedConcept(
                json.getString("iri"),
                json.getString("scheme"),
                json.getString("zh"),
                json.getString("en"),
                texts(json, "altZh"),
                texts(json, "altEn"),
                json.getString("definitionZh"),
                json.getString("definitionEn"),
                json.getString("broader", null),
                texts(json, "related"),
                json.getString("notation", null),
                new ParsedConcept.Links(texts(json, "close"), texts(json, "broad"), texts(json, "sources")),
                json.getBoolean("retired"),
                texts(json, "replacedBy"));
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
