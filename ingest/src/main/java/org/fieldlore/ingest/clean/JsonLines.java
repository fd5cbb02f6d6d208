package org.fieldlore.ingest.clean;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.fieldlore.ingest.clean.Line.Accepted;
import org.fieldlore.ingest.clean.Line.Reason;
import org.fieldlore.ingest.clean.Line.Rejected;
import org.fieldlore.ingest.clean.PhysicalLines.PhysicalLine;
import org.jspecify.annotations.Nullable;

/** A file with one JSON object a line, of values and lists of values, which are kept one a line; blank lines do not count. */
final class JsonLines implements Lines<Map<String, String>> {

    private static final JsonParserFactory JSON = Json.createParserFactory(Map.of());

    private final PhysicalLines lines;
    private final String name;
    private @Nullable PhysicalLine next;
    private boolean empty;

    private JsonLines(PhysicalLines lines, String name) {
        this.lines = lines;
        this.name = name;
        this.next = nextFilled();
        this.empty = next == null;
    }

    static JsonLines open(Path file, String name) {
        return new JsonLines(PhysicalLines.open(file), name);
    }

    private @Nullable PhysicalLine nextFilled() {
        PhysicalLine line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    @Override
    public boolean hasNext() {
        return empty || next != null;
    }

    @Override
    public Line<Map<String, String>> next() {
        if (empty) {
            empty = false;
            return new Rejected<>(new Place(name, 1), Reason.EMPTY_FILE, Map.of(), "");
        }
        PhysicalLine line = next;
        if (line == null) {
            throw new NoSuchElementException("no line after the last one of " + name);
        }
        next = nextFilled();
        return read(line);
    }

    private Line<Map<String, String>> read(PhysicalLine line) {
        Place place = new Place(name, line.number());
        if (line.tooLong()) {
            Map<String, String> facts = Map.of("allowed", Integer.toString(PhysicalLines.LONGEST));
            return new Rejected<>(place, Reason.TOO_LONG, facts, line.text());
        }
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(new StringReader(line.text()))) {
            String wrong = fill(values, parser);
            return wrong == null
                    ? new Accepted<>(place, values)
                    : new Rejected<>(place, Reason.WRONG_TYPE, Map.of("field", wrong), line.text());
        } catch (JsonException | NoSuchElementException e) {
            return new Rejected<>(place, Reason.NOT_JSON, Map.of(), line.text());
        }
    }

    /** The name of the first field that is an object or a list of other than values; null if there is none. */
    private static @Nullable String fill(Map<String, String> values, JsonParser parser) {
        if (parser.next() != JsonParser.Event.START_OBJECT) {
            throw new JsonException("no object");
        }
        String key = "";
        @Nullable List<String> list = null;
        while (parser.hasNext()) {
            JsonParser.Event event = parser.next();
            switch (event) {
                case KEY_NAME -> key = parser.getString();
                case VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {
                    String value = plain(event, parser);
                    if (list == null) values.put(key, value);
                    else list.add(value);
                }
                case START_ARRAY -> {
                    if (list != null) return key;
                    list = new ArrayList<>();
                }
                case START_OBJECT -> {
                    return key;
                }
                case END_ARRAY -> {
                    values.put(key, String.join("\n", Objects.requireNonNull(list)));
                    list = null;
                }
                case END_OBJECT -> {}
            }
        }
        return null;
    }

    /** Numbers as written: an id of many digits must not change. */
    private static String plain(JsonParser.Event event, JsonParser parser) {
        return switch (event) {
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NULL -> "";
            default -> parser.getString();
        };
    }

    @Override
    public void close() {
        lines.close();
    }
}
