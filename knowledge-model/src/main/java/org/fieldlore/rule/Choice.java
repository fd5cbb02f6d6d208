package org.fieldlore.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition as somebody chooses it who does not write FEEL: of codes which, of whole numbers from where to where. With nothing
 * chosen everything is let through.
 *
 * @param except whether the codes are those that are not let through
 * @param codes those of the column, {@code true} and {@code false} for {@link Column.Type#YES_NO}; empty for numbers
 * @param spans of {@link Column.Type#WHOLE}; empty for codes
 */
public record Choice(boolean except, Set<String> codes, List<Span> spans) {
    /** Everything. */
    public static final Choice ANY = new Choice(false, Set.of(), List.of());

    /** Whole numbers from one to another, both counted; null where there is no end. */
    public record Span(@Nullable Long from, @Nullable Long to) {
        String feel(Column column) {
            Long low = from;
            Long high = to;
            if (low == null && high == null) return "-";
            if (low == null) return upTo(column, Objects.requireNonNull(high));
            if (high == null) return column.holds(BigDecimal.valueOf(low)) ? ">= " + low : "> " + (low - 1);
            if (low.equals(high)) return low.toString();
            // From a number to the one before it is nothing.
            return low == high + 1 ? "(" + low + ".." + low + ")" : "[" + low + ".." + high + "]";
        }

        private static String upTo(Column column, long high) {
            return column.holds(BigDecimal.valueOf(high)) ? "<= " + high : "< " + (high + 1);
        }
    }

    public Choice {
        codes = Set.copyOf(codes);
        spans = List.copyOf(spans);
    }

    /** Returns what a condition of a checked table lets through; of {@link Column.Type#NUMBER}, where bounds can lie between numbers, nothing can be chosen. */
    public static Choice of(Column column, String condition) {
        if (condition.equals("-")) return ANY;
        return switch (column.type()) {
            case TEXT -> new Choice(condition.startsWith("not"), Set.copyOf(Cells.words(condition)), List.of());
            case YES_NO -> new Choice(false, Set.of(condition), List.of());
            case WHOLE -> new Choice(false, Set.of(), Cells.spans(condition));
            case NUMBER -> throw new IllegalArgumentException(column.name() + " must be WHOLE, was NUMBER");
        };
    }

    /** Whether a code is let through. */
    public boolean lets(String code) {
        return codes.isEmpty() || except != codes.contains(code);
    }

    /** Returns it in FEEL, for {@link Table#with} to check. */
    public String feel(Column column) {
        if (!spans.isEmpty()) {
            List<String> each = spans.stream().map(span -> span.feel(column)).toList();
            return each.contains("-") ? "-" : String.join(", ", each);
        }
        Stream<String> known =
                column.type() == Column.Type.YES_NO ? Stream.of("true", "false") : column.values().stream();
        List<String> chosen = known.filter(codes::contains).toList();
        if (chosen.isEmpty()) return "-";
        if (column.type() == Column.Type.YES_NO) return chosen.size() == 2 ? "-" : chosen.get(0);
        if (!except && chosen.size() == column.values().size()) return "-";
        String list = chosen.stream().map(code -> '"' + code + '"').collect(Collectors.joining(", "));
        return except ? "not(" + list + ")" : list;
    }
}
