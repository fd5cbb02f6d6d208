package org.fieldlore.portal.book;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fieldlore.customer.Clause;
import org.fieldlore.customer.Criterion;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.fieldlore.shared.Refusal;

/**
 * Clauses one after the other, as an address carries them: {@code age:GE:60}, {@code any(}, {@code city:EQ:杭州}, {@code )}. All
 * that stands outside a group is in the outermost.
 */
final class Outline {
    private static final String END = ")";

    private Outline() {}

    private record Open(Join join, List<Clause> parts) {}

    /** Reads pieces; what makes no sense is told and left out, and a group that is not closed ends with the others. */
    static Group read(Join outermost, String[] pieces, Consumer<Refusal> refused) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(outermost, new ArrayList<>()));
        int criteria = 0;
        for (String piece : pieces) {
            List<Join> opened = Arrays.stream(Join.values())
                    .filter(join -> piece.equals(opening(join)))
                    .toList();
            if (!opened.isEmpty()) open.push(new Open(opened.get(0), new ArrayList<>()));
            else if (piece.equals(END)) close(open, refused);
            else if (++criteria <= Group.MOST)
                told(refused, () -> open.element().parts().add(criterion(piece)));
        }
        while (open.size() > 1) close(open, refused);
        Open all = open.element();
        try {
            return new Group(all.join(), all.parts());
        } catch (Refusal refusal) {
            refused.accept(refusal);
            return new Group(
                    all.join(),
                    all.parts().stream().filter(Criterion.class::isInstance).toList());
        }
    }

    private static void close(Deque<Open> open, Consumer<Refusal> refused) {
        if (open.size() == 1) return;
        Open closed = open.pop();
        if (closed.parts().isEmpty()) return;
        told(refused, () -> open.element().parts().add(new Group(closed.join(), closed.parts())));
    }

    private static void told(Consumer<Refusal> refused, Runnable reading) {
        try {
            reading.run();
        } catch (Refusal refusal) {
            refused.accept(refusal);
        }
    }

    private static Criterion criterion(String text) {
        String[] parts = text.split(":", 3);
        return Criterion.of(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /** Writes what {@link #read} reads, the join of the outermost aside. */
    static List<String> pieces(Group group) {
        List<String> pieces = new ArrayList<>();
        for (Clause part : group.parts())
            if (part instanceof Group inner) {
                pieces.add(opening(inner.join()));
                pieces.addAll(pieces(inner));
                pieces.add(END);
            } else pieces.add(written((Criterion) part));
        return pieces;
    }

    static String written(Criterion criterion) {
        return criterion.key() + ":" + criterion.op() + ":" + criterion.value();
    }

    private static String opening(Join join) {
        return join.name().toLowerCase(Locale.ROOT) + "(";
    }

    /** Reads a place such as {@code 1.0}; the outermost group for what is none. */
    static List<Integer> place(String text) {
        if (!text.matches("\\d{1,2}(\\.\\d{1,2}){0,5}")) return List.of();
        return Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList();
    }

    static String written(List<Integer> place) {
        return place.stream().map(Object::toString).collect(Collectors.joining("."));
    }
}
