package org.fieldlore.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be written in a cell: of FEEL, in which a cell could call Java, only values, lists of values, what is not in a list,
 * bounds and intervals. All of that can be analysed.
 */
final class Cells {
    private static final String WORD = "\"([^\"\\\\<>&]{1,80})\"";
    private static final String NUMBER = "(-?\\d{1,15}(?:\\.\\d{1,6})?)";
    private static final String WORDS = WORD + "(?:\\s*,\\s*" + WORD + ")*";
    private static final Pattern TEXT = Pattern.compile(WORDS + "|not\\(\\s*" + WORDS + "\\s*\\)");
    private static final String SPAN =
            "(?:(<=|>=|<|>)?\\s*" + NUMBER + "|([\\[(])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([])]))";
    private static final Pattern SPANS = Pattern.compile(SPAN + "(?:\\s*,\\s*" + SPAN + ")*");
    private static final Pattern ONE_SPAN = Pattern.compile(SPAN);
    private static final Pattern INTERVAL = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
    private static final Pattern ONE_WORD = Pattern.compile(WORD);
    private static final Pattern ONE_NUMBER = Pattern.compile(NUMBER);

    private Cells() {}

    /** Returns a condition as the engine reads it; refuses what is no condition on that column. */
    static String condition(Column column, String written, String place) {
        String cell = written.strip();
        if (cell.isEmpty() || cell.equals("-")) return "-";
        boolean fits = switch (column.type()) {
            case TEXT -> TEXT.matcher(cell).matches() && column.values().containsAll(words(cell));
            case YES_NO -> cell.equals("true") || cell.equals("false");
            case WHOLE, NUMBER -> SPANS.matcher(cell).matches() && within(column, cell);
        };
        if (!fits) throw new TableNotAllowed(place, cell);
        return cell;
    }

    /** Returns an outcome; refuses what is no value of that column. */
    static String outcome(Column column, String written, String place) {
        String cell = written.strip();
        boolean fits = switch (column.type()) {
            case TEXT -> ONE_WORD.matcher(cell).matches() && column.values().containsAll(words(cell));
            case YES_NO -> cell.equals("true") || cell.equals("false");
            case WHOLE, NUMBER -> ONE_NUMBER.matcher(cell).matches() && column.holds(new BigDecimal(cell));
        };
        if (!fits) throw new TableNotAllowed(place, cell);
        return cell;
    }

    /** Whether a value of the column fulfils a condition. */
    static boolean holds(Column column, String condition, Object value) {
        if (condition.equals("-")) return true;
        return switch (column.type()) {
            case TEXT -> condition.startsWith("not") != words(condition).contains(value);
            case YES_NO -> condition.equals(value.toString());
            case WHOLE, NUMBER ->
                ONE_SPAN.matcher(condition).results().anyMatch(span -> holds(span, (BigDecimal) value));
        };
    }

    private static boolean holds(MatchResult span, BigDecimal value) {
        if (span.group(2) == null) {
            int above = value.compareTo(new BigDecimal(span.group(4)));
            int below = value.compareTo(new BigDecimal(span.group(5)));
            return (above > 0 || above == 0 && span.group(3).equals("["))
                    && (below < 0 || below == 0 && span.group(6).equals("]"));
        }
        int side = value.compareTo(new BigDecimal(span.group(2)));
        String sign = span.group(1) == null ? "" : span.group(1);
        return switch (sign) {
            case "<=" -> side <= 0;
            case ">=" -> side >= 0;
            case "<" -> side < 0;
            case ">" -> side > 0;
            default -> side == 0;
        };
    }

    /** The numbers that a condition names. */
    static List<BigDecimal> numbers(String condition) {
        // A point between two numbers is read apart from the dots of an interval.
        return ONE_NUMBER
                .matcher(condition.replace("..", " ; "))
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .toList();
    }

    /** The words of a list such as {@code "A", "B"}. */
    static List<String> words(String list) {
        return ONE_WORD.matcher(list).results().map(word -> word.group(1)).toList();
    }

    /** The bounds of an interval such as {@code [0..100]}; empty when it is none. */
    static List<BigDecimal> bounds(String interval) {
        Matcher found = INTERVAL.matcher(interval);
        return found.find() ? List.of(new BigDecimal(found.group(1)), new BigDecimal(found.group(2))) : List.of();
    }

    /** What a condition lets through of a column of whole numbers, piece by piece, both ends counted. */
    static List<Choice.Span> spans(String condition) {
        return ONE_SPAN.matcher(condition).results().map(Cells::span).toList();
    }

    private static Choice.Span span(MatchResult span) {
        if (span.group(2) == null) {
            long first = whole(span.group(4));
            long from = first + (span.group(3).equals("(") ? 1 : 0);
            long to = whole(span.group(5)) - (span.group(6).equals(")") ? 1 : 0);
            return from <= to ? new Choice.Span(from, to) : new Choice.Span(first, first - 1);
        }
        long bound = whole(span.group(2));
        String sign = span.group(1) == null ? "" : span.group(1);
        return switch (sign) {
            case "<=" -> new Choice.Span(null, bound);
            case ">=" -> new Choice.Span(bound, null);
            case "<" -> new Choice.Span(null, bound - 1);
            case ">" -> new Choice.Span(bound + 1, null);
            default -> new Choice.Span(bound, bound);
        };
    }

    private static long whole(String number) {
        return new BigDecimal(number).longValueExact();
    }

    private static boolean within(Column column, String spans) {
        boolean rising = INTERVAL.matcher(spans)
                .results()
                .allMatch(found -> new BigDecimal(found.group(1)).compareTo(new BigDecimal(found.group(2))) <= 0);
        return rising && numbers(spans).stream().allMatch(column::holds);
    }
}
