package org.fieldlore.portal.api;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
