package org.fieldlore.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the graph with all that is said of it.
 *
 * @param iri its name for ever
 */
public record Thing(String iri, List<Tie> ties) {
    public Thing {
        ties = List.copyOf(ties);
    }

    /**
     * One thing said.
     *
     * @param predicate IRI
     * @param value IRI of another thing, or a text, number or moment as it is written
     */
    public record Tie(String predicate, String value, Type type, String lang) {}

    /** What the value of a tie is. */
    public enum Type {
        IRI,
        TEXT,
        NUMBER,
        MOMENT
    }

    /** A thing in the making. */
    public static final class Maker {
        private final String iri;
        private final List<Tie> ties = new ArrayList<>();

        Maker(String iri) {
            this.iri = iri;
        }

        Maker is(String predicate, @Nullable String other) {
            if (other != null) ties.add(new Tie(predicate, other, Type.IRI, ""));
            return this;
        }

        Maker says(String predicate, String text, String lang) {
            ties.add(new Tie(predicate, text, Type.TEXT, lang));
            return this;
        }

        Maker counts(String predicate, long number) {
            ties.add(new Tie(predicate, Long.toString(number), Type.NUMBER, ""));
            return this;
        }

        Maker at(String predicate, Instant moment) {
            ties.add(new Tie(predicate, moment.toString(), Type.MOMENT, ""));
            return this;
        }

        Thing made() {
            return new Thing(iri, ties);
        }
    }
}
