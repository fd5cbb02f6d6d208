package org.fieldlore.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.knowledge.Difference.Change;
import org.fieldlore.knowledge.Difference.Piece;

/**
 * A text laid out for reading: its title and sections in pieces, each the same, added or removed. A plain text is one piece
 * each.
 */
public record Wording(List<Piece> title, List<Part> parts, boolean changed) {
    /** One section. */
    public record Part(Section section, List<Piece> pieces) {}

    /** The text as it is; empty sections are left out. */
    public static Wording of(Draft text) {
        List<Part> parts = new ArrayList<>();
        for (Section section : text.kind().sections())
            if (!text.section(section).isEmpty()) parts.add(new Part(section, plain(text.section(section))));
        return new Wording(plain(text.title()), parts, false);
    }

    /** What the second text makes of the first; sections that both leave empty are left out. */
    public static Wording change(Draft before, Draft after) {
        Set<Section> sections = new LinkedHashSet<>(after.kind().sections());
        sections.addAll(before.kind().sections());
        List<Part> parts = new ArrayList<>();
        for (Section section : sections) {
            List<Piece> pieces = section.fact()
                    ? whole(before.section(section), after.section(section))
                    : Difference.between(before.section(section), after.section(section));
            if (!pieces.isEmpty()) parts.add(new Part(section, pieces));
        }
        return new Wording(Difference.between(before.title(), after.title()), parts, true);
    }

    /** A day or a choice gives way as a whole. */
    private static List<Piece> whole(String before, String after) {
        if (before.equals(after)) return after.isEmpty() ? List.of() : plain(after);
        return Stream.of(new Piece(Change.REMOVED, before), new Piece(Change.ADDED, after))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    /** The older side of a change: what stayed and what went. */
    public Wording withoutAdded() {
        return without(Change.ADDED);
    }

    /** The newer side of a change: what stayed and what came. */
    public Wording withoutRemoved() {
        return without(Change.REMOVED);
    }

    private Wording without(Change left) {
        return new Wording(
                kept(title, left),
                parts.stream()
                        .map(part -> new Part(part.section(), kept(part.pieces(), left)))
                        .filter(part -> !part.pieces().isEmpty())
                        .toList(),
                changed);
    }

    private static List<Piece> kept(List<Piece> pieces, Change left) {
        return pieces.stream().filter(piece -> piece.change() != left).toList();
    }

    private static List<Piece> plain(String text) {
        return List.of(new Piece(Change.SAME, text));
    }
}
