package org.fieldlore.portal.proof;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fieldlore.advice.proof.CountProof;
import org.fieldlore.advice.proof.Cut;
import org.fieldlore.advice.proof.Figure;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.proof.ProofRow;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at, as the address says it; what makes no sense there counts as not said.
 *
 * @param outcome what is hoped for in experiments
 * @param sort by which figure the rows stand, most first; null for the order of the cells
 */
record ProofAsked(
        Lane lane,
        int days,
        Cut by,
        Figure outcome,
        @Nullable Figure sort) {
    private static final int USUAL = 90;

    static ProofAsked of(
            @Nullable String lane,
            @Nullable String days,
            @Nullable String by,
            @Nullable String outcome,
            @Nullable String sort) {
        Lane shown = one(Lane.class, lane, Lane.KNOW_HOW);
        Figure hoped = one(Figure.class, outcome, shown.hoped());
        Figure order = one(Figure.class, sort, Figure.ENTERED);
        return new ProofAsked(
                shown,
                CountProof.PERIODS.stream()
                        .filter(one -> one.toString().equals(days))
                        .findFirst()
                        .orElse(USUAL),
                one(Cut.class, by, Cut.STAGE),
                hoped.outcome() ? hoped : shown.hoped(),
                order == Figure.ENTERED ? null : order);
    }

    private static <E extends Enum<E>> E one(Class<E> codes, @Nullable String said, E otherwise) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equalsIgnoreCase(said))
                .findFirst()
                .orElse(otherwise);
    }

    /** The address of the same with something else; what is hoped for follows the lane. */
    String with(String key, String value) {
        boolean lanes = key.equals("lane");
        return "?" + part("lane", lane.name(), key, value) + "&" + part("days", String.valueOf(days), key, value) + "&"
                + part("by", by.name(), key, value)
                + (lanes || outcome == lane.hoped() && !key.equals("of")
                        ? ""
                        : "&" + part("of", outcome.name(), key, value))
                + (sort == null && !key.equals("sort")
                        ? ""
                        : "&" + part("sort", sort == null ? "" : sort.name(), key, value));
    }

    private static String part(String name, String now, String key, String value) {
        return name + "=" + (name.equals(key) ? value : now).toLowerCase(Locale.ROOT);
    }

    /** All customers first, then the cells: by name, or those with most of a figure first and those of whom it is not told last. */
    List<ProofRow> sorted(List<ProofRow> rows, Function<ProofRow, String> name) {
        Comparator<ProofRow> order = Comparator.comparing(row -> !row.cell().isEmpty());
        Figure most = sort;
        if (most != null)
            order = order.thenComparing(row -> row.of(most), Comparator.nullsLast(Comparator.reverseOrder()));
        return rows.stream().sorted(order.thenComparing(name)).toList();
    }
}
