package org.fieldlore.portal.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.search.Facet;

/** Reads what stands in an address. What does not fit is refused with its name, what is allowed and what was sent. */
final class Asked {
    private Asked() {}

    static int number(String name, String sent, int least, int most) {
        if (sent.matches("-?[0-9]{1,9}")) {
            int number = Integer.parseInt(sent);
            if (number >= least && number <= most) return number;
        }
        throw new IllegalArgumentException(name + " must be " + least + ".." + most + ", was " + sent);
    }

    static <E extends Enum<E>> E code(String name, String sent, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " must be one of " + List.of(codes.getEnumConstants()) + ", was " + sent));
    }

    /** A code as it stands in addresses: in small letters. */
    static <E extends Enum<E>> E word(String name, String sent, Class<E> codes) {
        List<String> words = Arrays.stream(codes.getEnumConstants())
                .map(code -> code.name().toLowerCase(Locale.ROOT))
                .toList();
        int place = words.indexOf(sent);
        if (place < 0) throw new IllegalArgumentException(name + " must be one of " + words + ", was " + sent);
        return codes.getEnumConstants()[place];
    }

    static LocalDate day(String name, String sent) {
        try {
            if (sent.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return LocalDate.parse(sent);
        } catch (DateTimeParseException noDay) {
            // Told below, as what has another form.
        }
        throw new IllegalArgumentException(name + " must be a day such as 2026-11-01, was " + sent);
    }

    /** Ids separated by commas; none for an empty text. */
    static List<ShowingId> showings(String sent) {
        if (sent.isBlank()) return List.of();
        if (!sent.matches("[0-9]{1,18}(,[0-9]{1,18})*"))
            throw new IllegalArgumentException("showings must be whole numbers separated by commas, was " + sent);
        return Arrays.stream(sent.split(","))
                .map(number -> new ShowingId(Long.parseLong(number)))
                .distinct()
                .toList();
    }

    /** The values of a facet, separated by commas; none for an empty text. */
    static Set<String> values(Facet facet, String sent) {
        Set<String> values = Arrays.stream(sent.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String value : values)
            if (!facet.accepts(value))
                throw new IllegalArgumentException(facet.key() + " must be "
                        + (facet.codes().isEmpty() ? "a number above 0" : "one of " + facet.codes()) + ", was "
                        + value);
        return values;
    }
}
