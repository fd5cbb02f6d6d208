package org.fieldlore.ingest.clean;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.ingest.clean.Line.Accepted;
import org.fieldlore.ingest.clean.Line.Reason;
import org.fieldlore.ingest.clean.Line.Rejected;
import org.fieldlore.ingest.extract.DetectLanguage;
import org.fieldlore.ingest.extract.TidyText;

/**
 * Reads questions and answers from JSON lines ({@code {"id","text"[,"question","topic","lang"]}}) or from a CSV file with
 * columns of those names. Other fields are kept under their own name, such as {@code asked} for other wordings of the question,
 * one a line or as a list.
 */
public final class ReadQuestionAnswers implements Lines<QuestionAnswer> {

    /** Longest answer, in characters. */
    static final int LONGEST = 200_000;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("externalid", "id"),
            Map.entry("external_id", "id"),
            Map.entry("answer", "text"),
            Map.entry("language", "lang"));

    private final Lines<Map<String, String>> fields;
    private final Set<String> seen = new HashSet<>();

    private ReadQuestionAnswers(Lines<Map<String, String>> fields) {
        this.fields = fields;
    }

    /**
     * Open a file; names that end in jsonl, ndjson or json are JSON lines, all others tables.
     *
     * @param name the file's name as its owner knows it
     */
    public static ReadQuestionAnswers open(Path file, String name) {
        boolean json = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:jsonl|ndjson|json)");
        return new ReadQuestionAnswers(json ? JsonLines.open(file, name) : rows(ReadTable.open(file, name)));
    }

    private static Lines<Map<String, String>> rows(ReadTable table) {
        return new Lines<>() {
            @Override
            public boolean hasNext() {
                return table.hasNext();
            }

            @Override
            public Line<Map<String, String>> next() {
                Line<TableRow> line = table.next();
                if (line instanceof Accepted<TableRow> row) {
                    Map<String, String> values = new LinkedHashMap<>();
                    table.columns()
                            .forEach(column -> values.put(column, row.value().value(column)));
                    return new Accepted<>(row.place(), values);
                }
                Rejected<TableRow> bad = (Rejected<TableRow>) line;
                return new Rejected<>(bad.place(), bad.reason(), bad.facts(), bad.original());
            }

            @Override
            public void close() {
                table.close();
            }
        };
    }

    @Override
    public boolean hasNext() {
        return fields.hasNext();
    }

    @Override
    public Line<QuestionAnswer> next() {
        Line<Map<String, String>> line = fields.next();
        if (line instanceof Rejected<Map<String, String>> bad) {
            return new Rejected<>(bad.place(), bad.reason(), bad.facts(), bad.original());
        }
        Map<String, String> values = new LinkedHashMap<>();
        ((Accepted<Map<String, String>>) line).value().forEach((key, value) -> values.put(ourName(key), value));
        return checked(line.place(), values);
    }

    private static String ourName(String key) {
        String small = key.strip().toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(
                small,
                Set.of("id", "text", "question", "asked", "topic", "lang").contains(small) ? small : key);
    }

    private Line<QuestionAnswer> checked(Place place, Map<String, String> values) {
        String id = taken(values, "id");
        String text = TidyText.of(taken(values, "text"));
        if (id.isEmpty()) {
            return rejected(place, Reason.MISSING_ID, Map.of(), text);
        }
        if (text.isEmpty()) {
            return rejected(place, Reason.MISSING_TEXT, Map.of("id", id), id);
        }
        if (text.length() > LONGEST) {
            return rejected(place, Reason.TOO_LONG, Map.of("allowed", Integer.toString(LONGEST)), text);
        }
        if (!seen.add(id)) {
            return rejected(place, Reason.DUPLICATE_ID, Map.of("id", id), text);
        }
        Optional<String> question = present(TidyText.of(taken(values, "question")));
        Optional<String> topic = present(taken(values, "topic"));
        String language = language(taken(values, "lang"), text);
        return new Accepted<>(place, new QuestionAnswer(id, question, text, topic, language, values));
    }

    private static Line<QuestionAnswer> rejected(
            Place place, Reason reason, Map<String, String> facts, String original) {
        return new Rejected<>(place, reason, facts, original);
    }

    private static String taken(Map<String, String> values, String key) {
        String value = values.remove(key);
        return value == null ? "" : value.strip();
    }

    private static Optional<String> present(String value) {
        return Optional.of(value).filter(given -> !given.isEmpty());
    }

    private static String language(String given, String text) {
        String primary = given.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
        return primary.matches("[a-z]{2,3}") ? primary : DetectLanguage.of(text);
    }

    @Override
    public void close() {
        fields.close();
    }
}
