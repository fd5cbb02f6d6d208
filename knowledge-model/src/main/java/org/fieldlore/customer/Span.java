package org.fieldlore.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers from {@code low} to {@code high}, both included; null is open. Comparisons of ages and days are spans, so that
 * they turn into ranges of dates that an index can serve.
 */
record Span(@Nullable Integer low, @Nullable Integer high) {

    /** The spans that together are a comparison with whole numbers. */
    static List<Span> of(Op op, List<Object> values) {
        int n = (Integer) values.get(0);
        return switch (op) {
            case EQ, IN ->
                values.stream().map(v -> new Span((Integer) v, (Integer) v)).toList();
            case NE -> List.of(new Span(null, n - 1), new Span(n + 1, null));
            case LT -> List.of(new Span(null, n - 1));
            case LE -> List.of(new Span(null, n));
            case GT -> List.of(new Span(n + 1, null));
            case GE -> List.of(new Span(n, null));
            case BETWEEN -> List.of(new Span(n, (Integer) values.get(1)));
            case CONTAINS -> throw new IllegalArgumentException("numbers contain nothing");
        };
    }

    boolean contains(int number) {
        return (low == null || low <= number) && (high == null || number <= high);
    }
}
