package org.fieldlore.search;

import java.util.List;

/**
 * Something that fits what is being typed.
 *
 * @param what item, concept or person
 * @param id the id of that
 * @param label its name or title in pieces; what was typed stands out
 * @param detail what tells it from others of the same name: the kind of an item, what is above a concept, the branch of a person
 */
public record Suggested(What what, long id, List<Piece> label, String detail) {
    /** What can be suggested. */
    public enum What {
        CONCEPT,
        PERSON,
        ITEM
    }

    public Suggested {
        label = List.copyOf(label);
    }

    /** The name or title in one piece. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        label.forEach(piece -> plain.append(piece.text()));
        return plain.toString();
    }
}
