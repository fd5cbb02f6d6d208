package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a caller sent, read field by field. What does not fit is refused with the name of the field, what is
 * allowed and what was sent; a field that nobody knows is refused too, since it is mostly a misspelt one.
 */
final class Body {
    private final JsonObject sent;

    private Body(JsonObject sent) {
        this.sent = sent;
    }

    static Body of(@Nullable String json, Set<String> known) {
        try (JsonReader reader = JSON.createReader(new StringReader(json == null ? "" : json))) {
            JsonObject object = reader.readObject();
            for (String name : object.keySet())
                if (!known.contains(name))
                    throw new IllegalArgumentException("unknown field " + name + "; known are "
                            + known.stream().sorted().toList());
            return new Body(object);
        } catch (JsonException malformed) {
            throw new IllegalArgumentException("the body must be a JSON object: " + malformed.getMessage());
        }
    }

    /** The text of a field that must be there. */
    String text(String field) {
        String text = textOrNull(field);
        if (text == null) throw new IllegalArgumentException(field + " is missing");
        return text;
    }

    @Nullable
    String textOrNull(String field) {
        return absent(field) ? null : asText(field, value(field));
    }

    <E extends Enum<E>> E code(String field, Class<E> codes) {
        return Asked.code(field, text(field), codes);
    }

    <E extends Enum<E>> @Nullable E codeOrNull(String field, Class<E> codes) {
        String code = textOrNull(field);
        return code == null ? null : Asked.code(field, code, codes);
    }

    boolean flag(String field) {
        if (absent(field)) return false;
        JsonValue value = value(field);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) throw wrong(field, "true or false", value);
        return value == JsonValue.TRUE;
    }

    @Nullable
    Integer wholeOrNull(String field) {
        return absent(field) ? null : Asked.number(field, value(field).toString(), 0, Integer.MAX_VALUE / 10);
    }

    /** The entries of an array of texts or numbers, as texts; empty when the field is not there. */
    List<String> list(String field) {
        if (absent(field)) return List.of();
        if (!(value(field) instanceof JsonArray array)) throw wrong(field, "an array", value(field));
        return array.stream()
                .map(value ->
                        value.getValueType() == JsonValue.ValueType.NUMBER ? value.toString() : asText(field, value))
                .toList();
    }

    /** An array of objects as it was sent; empty when the field is not there. */
    JsonArray array(String field) {
        if (absent(field)) return JsonValue.EMPTY_JSON_ARRAY;
        if (!(value(field) instanceof JsonArray array)
                || !array.stream().allMatch(one -> one.getValueType() == JsonValue.ValueType.OBJECT))
            throw wrong(field, "an array of objects", value(field));
        return array;
    }

    /** The texts of an object by name, in their order; empty when the field is not there. */
    Map<String, String> texts(String field) {
        if (absent(field)) return Map.of();
        if (!(value(field) instanceof JsonObject object)) throw wrong(field, "an object of texts", value(field));
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach((name, value) -> texts.put(name, asText(field + "." + name, value)));
        return texts;
    }

    private boolean absent(String field) {
        return !sent.containsKey(field) || sent.isNull(field);
    }

    private JsonValue value(String field) {
        return sent.getOrDefault(field, JsonValue.NULL);
    }

    private static String asText(String field, JsonValue value) {
        if (value instanceof JsonString text) return text.getString();
        throw wrong(field, "a text", value);
    }

    private static IllegalArgumentException wrong(String field, String allowed, JsonValue value) {
        return new IllegalArgumentException(field + " must be " + allowed + ", was " + value);
    }
}
