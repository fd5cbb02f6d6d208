package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a caller sent, read field by field. What does not fit is refused with the name of the field, what is
 * allowed and what was sent; a field that nobody knows is refused too, since it is mostly a misspelt one.
 */
final class Body {
    private final JsonObject sent;

    /** Where the object lies in the body, in front of the names of its fields; empty for the whole body. */
    private final String at;

    private Body(JsonObject sent, String at, Set<String> known) {
        for (String name : sent.keySet())
            if (!known.contains(name))
                throw new IllegalArgumentException("unknown field " + at + name + "; known are "
                        + known.stream().sorted().toList());
        this.sent = sent;
        this.at = at;
    }

    static Body of(@Nullable String json, Set<String> known) {
        try (JsonReader reader = JSON.createReader(new StringReader(json == null ? "" : json))) {
            return new Body(reader.readObject(), "", known);
        } catch (JsonException malformed) {
            throw new IllegalArgumentException("the body must be a JSON object: " + malformed.getMessage());
        }
    }

    /** The text of a field that must be there. */
    String text(String field) {
        String text = textOrNull(field);
        if (text == null) throw missing(field);
        return text;
    }

    @Nullable
    String textOrNull(String field) {
        return absent(field) ? null : asText(at + field, value(field));
    }

    <E extends Enum<E>> E code(String field, Class<E> codes) {
        return Asked.code(at + field, text(field), codes);
    }

    /** A code in small letters. */
    <E extends Enum<E>> E word(String field, Class<E> codes) {
        return Asked.word(at + field, text(field), codes);
    }

    <E extends Enum<E>> @Nullable E codeOrNull(String field, Class<E> codes) {
        String code = textOrNull(field);
        return code == null ? null : Asked.code(at + field, code, codes);
    }

    boolean flag(String field) {
        if (absent(field)) return false;
        JsonValue value = value(field);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) throw wrong(at + field, "true or false", value);
        return value == JsonValue.TRUE;
    }

    @Nullable
    Integer wholeOrNull(String field) {
        return wholeOrNull(field, 0, Integer.MAX_VALUE / 10);
    }

    @Nullable
    Integer wholeOrNull(String field, int least, int most) {
        return absent(field)
                ? null
                : Integer.valueOf(Asked.number(at + field, value(field).toString(), least, most));
    }

    LocalDate day(String field) {
        return Asked.day(at + field, text(field));
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        return absent(field) ? null : day(field);
    }

    /** A moment with its distance from UTC, as ISO 8601 writes it. */
    Instant moment(String field) {
        try {
            return OffsetDateTime.parse(text(field)).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw wrong(at + field, "a moment such as 2026-11-01T08:30:00Z", value(field));
        }
    }

    UUID uuid(String field) {
        String text = text(field);
        if (!text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            throw wrong(at + field, "a UUID", value(field));
        return UUID.fromString(text);
    }

    /** The object in a field that must be there. */
    Body object(String field, Set<String> known) {
        Body object = objectOrNull(field, known);
        if (object == null) throw missing(field);
        return object;
    }

    @Nullable
    Body objectOrNull(String field, Set<String> known) {
        if (absent(field)) return null;
        if (!(value(field) instanceof JsonObject object)) throw wrong(at + field, "an object", value(field));
        return new Body(object, at + field + ".", known);
    }

    /** The objects of an array; empty when the field is not there. */
    List<Body> objects(String field, Set<String> known) {
        List<Body> objects = new ArrayList<>();
        for (JsonObject one : array(field).getValuesAs(JsonObject.class))
            objects.add(new Body(one, at + field + "[" + objects.size() + "].", known));
        return objects;
    }

    /** The entries of an array of texts or numbers, as texts; empty when the field is not there. */
    List<String> list(String field) {
        if (absent(field)) return List.of();
        if (!(value(field) instanceof JsonArray array)) throw wrong(at + field, "an array", value(field));
        return array.stream()
                .map(value -> value.getValueType() == JsonValue.ValueType.NUMBER
                        ? value.toString()
                        : asText(at + field, value))
                .toList();
    }

    /** An array of objects as it was sent; empty when the field is not there. */
    JsonArray array(String field) {
        if (absent(field)) return JsonValue.EMPTY_JSON_ARRAY;
        if (!(value(field) instanceof JsonArray array)
                || !array.stream().allMatch(one -> one.getValueType() == JsonValue.ValueType.OBJECT))
            throw wrong(at + field, "an array of objects", value(field));
        return array;
    }

    /** The texts of an object by name, in their order; empty when the field is not there. */
    Map<String, String> texts(String field) {
        if (absent(field)) return Map.of();
        if (!(value(field) instanceof JsonObject object)) throw wrong(at + field, "an object of texts", value(field));
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach((name, value) -> texts.put(name, asText(at + field + "." + name, value)));
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

    private IllegalArgumentException missing(String field) {
        return new IllegalArgumentException(at + field + " is missing");
    }

    private static IllegalArgumentException wrong(String field, String allowed, JsonValue value) {
        return new IllegalArgumentException(field + " must be " + allowed + ", was " + value);
    }
}
