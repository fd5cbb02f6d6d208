package org.fieldlore.taxonomy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Labels and definitions as a table that people edit in a spreadsheet: one concept a line, other words for it separated by a
 * vertical bar. Reading it changes the words of concepts that are known, and neither their place nor their relations.
 */
public final class LabelsCsv {
    private static final List<String> COLUMNS =
            List.of("iri", "zh", "en", "altZh", "altEn", "definitionZh", "definitionEn");
    private static final String BAR = "|";

    /** What a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r";

    private LabelsCsv() {}

    public static String write(Collection<ParsedConcept> concepts) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(COLUMNS.toArray(new String[0]))
                        .get())) {
            for (ParsedConcept one : concepts)
                printer.printRecord(
                        one.iri(),
                        safe(one.zh()),
                        safe(one.en()),
                        safe(String.join(BAR, one.altZh())),
                        safe(String.join(BAR, one.altEn())),
                        safe(one.definitionZh()),
                        safe(one.definitionEn()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Returns the known concepts with the words of the table; those that it does not name are left out.
     *
     * @throws FileUnreadable with the line when the table is none, lacks a column or names an unknown concept
     */
    public static List<ParsedConcept> read(String text, Collection<ParsedConcept> known) {
        Map<String, ParsedConcept> byIri =
                known.stream().collect(Collectors.toMap(ParsedConcept::iri, Function.identity()));
        List<ParsedConcept> read = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser table = CSVParser.parse(new StringReader(text.replace("\uFEFF", "")), format)) {
            for (String column : COLUMNS)
                if (!table.getHeaderNames().contains(column))
                    throw new FileUnreadable(1, 0, "a column is missing: " + column);
            for (CSVRecord line : table) {
                if (!line.isConsistent()) throw new FileUnreadable(table.getCurrentLineNumber(), 0, "too few cells");
                ParsedConcept one = byIri.get(line.get("iri"));
                if (one == null)
                    throw new FileUnreadable(table.getCurrentLineNumber(), 0, "no such concept: " + line.get("iri"));
                read.add(worded(one, line));
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw new FileUnreadable(0, 0, String.valueOf(e.getMessage()));
        }
        return read;
    }

    private static ParsedConcept worded(ParsedConcept one, CSVRecord line) {
        return new ParsedConcept(
                one.iri(),
                one.scheme(),
                plain(line.get("zh")),
                plain(line.get("en")),
                words(line.get("altZh")),
                words(line.get("altEn")),
                plain(line.get("definitionZh")),
                plain(line.get("definitionEn")),
                one.broader(),
                one.related(),
                one.notation(),
                one.links(),
                one.retired(),
                one.replacedBy());
    }

    private static List<String> words(String cell) {
        return Arrays.stream(plain(cell).split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String plain(String cell) {
        String text = cell.strip();
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }
}
