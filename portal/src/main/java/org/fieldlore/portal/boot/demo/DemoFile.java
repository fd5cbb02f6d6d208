package org.fieldlore.portal.boot.demo;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The demo files among the resources. Their dates count from one reference day and are moved to today when read. */
final class DemoFile {
    private static final LocalDate REFERENCE = LocalDate.of(2026, 6, 30);
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    /** Dates that move; birth dates stay, since they are part of the ID number. */
    private static final Set<String> MOVING = Set.of(
            "since",
            "startDate",
            "endDate",
            "occurredOn",
            "at",
            "quotedOn",
            "validUntil",
            "receivedOn",
            "resolvedOn",
            "answeredOn",
            "happenedOn");

    private DemoFile() {}

    static List<CSVRecord> rows(String name) {
        try (CSVParser parser = FORMAT.parse(reader(name))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedReader reader(String name) {
        InputStream in = DemoFile.class.getResourceAsStream("/demo/" + name);
        if (in == null) throw new IllegalStateException("the demo file is missing: " + name);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** What each line of a file of JSON lines holds. */
    static List<JsonObject> lines(String name) {
        try (BufferedReader lines = reader(name)) {
            return lines.lines().map(DemoFile::object).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(String line) {
        try (JsonReader json = JSON.createReader(new StringReader(line))) {
            return json.readObject();
        }
    }

    static Set<String> strings(JsonObject json, String key) {
        return Set.copyOf(json.getJsonArray(key).getValuesAs(JsonString::getString));
    }

    /** Writes a demo file to a place where an import can read it, with its dates moved so that the reference day is today. */
    static void write(String name, LocalDate today, Appendable out) {
        long days = ChronoUnit.DAYS.between(REFERENCE, today);
        BiFunction<String, String, String> moved =
                (column, value) -> MOVING.contains(column) && !value.isEmpty() ? move(value, days) : value;
        try (CSVParser parser = FORMAT.parse(reader(name));
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(parser.getHeaderNames());
            for (CSVRecord row : parser)
                printer.printRecord(parser.getHeaderNames().stream()
                        .map(column -> moved.apply(column, row.get(column)))
                        .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String move(String value, long days) {
        return value.length() == 10
                ? LocalDate.parse(value).plusDays(days).toString()
                : OffsetDateTime.parse(value).plusDays(days).toString();
    }
}
