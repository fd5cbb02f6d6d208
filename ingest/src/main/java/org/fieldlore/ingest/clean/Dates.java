package org.fieldlore.ingest.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people and programs write them. */
public final class Dates {

    private static final String REST = "(?:[t ]+\\d{1,2}:\\d{2}.*)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?" + REST);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})" + REST);
    private static final Pattern DAY_AND_WORD = Pattern.compile("(\\d{1,2})[- .]?([a-z]{3,9})[- .,]*(\\d{2}|\\d{4})");
    private static final Pattern WORD_AND_DAY = Pattern.compile("([a-z]{3,9})[- .](\\d{1,2})[- .,]+(\\d{2}|\\d{4})");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private Dates() {}

    /**
     * Read a date. Understood are 2026-06-30, 2026/6/30, 2026.6.30, 2026年6月30日, 20260630, 30 Jun 2026, Jun 30, 2026,
     * each also with a time behind, which is dropped; and three short numbers in the order given. A year of two digits
     * is 1970 to 2069, as in POSIX.
     *
     * @return nothing if it is no date, or none that exists
     */
    public static Optional<LocalDate> parse(String raw, DateOrder order) {
        String text = HalfWidth.of(raw).strip().toLowerCase(Locale.ROOT);
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return date(first.group(1), first.group(2), first.group(3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher small = SHORT.matcher(text);
        if (small.matches()) {
            return ordered(small, order);
        }
        Matcher word = DAY_AND_WORD.matcher(text);
        if (word.matches()) {
            return named(word.group(3), word.group(2), word.group(1));
        }
        Matcher wordFirst = WORD_AND_DAY.matcher(text);
        return wordFirst.matches()
                ? named(wordFirst.group(3), wordFirst.group(1), wordFirst.group(2))
                : Optional.empty();
    }

    /** Read a date that cannot lie after another, such as a birth: a year of two digits is taken from the century before. */
    public static Optional<LocalDate> parse(String raw, DateOrder order, LocalDate latest) {
        return parse(raw, order).map(date -> {
            boolean fourDigits =
                    Pattern.compile("\\d{4}").matcher(HalfWidth.of(raw)).find();
            return date.isAfter(latest) && !fourDigits ? date.minusYears(100) : date;
        });
    }

    private static Optional<LocalDate> ordered(Matcher parts, DateOrder order) {
        return switch (order) {
            case YMD -> date(parts.group(1), parts.group(2), parts.group(3));
            case MDY -> date(parts.group(3), parts.group(1), parts.group(2));
            case DMY -> date(parts.group(3), parts.group(2), parts.group(1));
        };
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        Integer number = MONTHS.get(month.substring(0, 3));
        return number == null ? Optional.empty() : date(year, number.toString(), day);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        if (year.length() != 2 && year.length() != 4 || day.length() > 2) {
            return Optional.empty();
        }
        int y = Integer.parseInt(year);
        if (year.length() == 2) {
            y += y < 70 ? 2000 : 1900;
        }
        try {
            return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
