package org.fieldlore.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A native statement that grows piece by piece, each piece with its values. Values only ever travel as parameters: a piece
 * says {@code ?} where one belongs, so no text that a person typed becomes part of the statement.
 */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Sql() {}

    public static Sql of(String piece, Object... values) {
        return new Sql().add(piece, values);
    }

    /** Appends a piece; it must hold as many {@code ?} as there are values. */
    public Sql add(String piece, Object... added) {
        long marks = piece.chars().filter(c -> c == '?').count();
        if (marks != added.length)
            throw new IllegalArgumentException(marks + " marks but " + added.length + " values in: " + piece);
        text.append(text.length() == 0 ? "" : " ").append(piece);
        values.addAll(Arrays.asList(added));
        return this;
    }

    public Sql add(Sql other) {
        return add(other.text.toString(), other.values.toArray());
    }

    /** Appends a list in brackets, one mark a value; it must not be empty. */
    public Sql list(Collection<?> listed) {
        if (listed.isEmpty()) throw new IllegalArgumentException("a list in a statement must not be empty");
        return add("(" + String.join(", ", Collections.nCopies(listed.size(), "?")) + ")", listed.toArray());
    }

    /** Runs a select; the rows in order, empty when nothing matches. */
    public List<Row> rows(EntityManager em) {
        List<?> found = query(em).getResultList();
        return found.stream().map(Row::of).toList();
    }

    /** Runs a select of the columns of an entity; the entities in order. */
    public <T> List<T> entities(EntityManager em, Class<T> type) {
        List<?> found = filled(em.createNativeQuery(numbered(), type)).getResultList();
        return found.stream().map(type::cast).toList();
    }

    /** Runs a select of one number. */
    public long number(EntityManager em) {
        return Row.of(query(em).getSingleResult()).number(0);
    }

    /** Runs an insert, update or delete; returns how many rows it touched. */
    public int execute(EntityManager em) {
        return query(em).executeUpdate();
    }

    private Query query(EntityManager em) {
        return filled(em.createNativeQuery(numbered()));
    }

    private Query filled(Query query) {
        for (int i = 0; i < values.size(); i++) query.setParameter(i + 1, stored(values.get(i)));
        return query;
    }

    private String numbered() {
        StringBuilder numbered = new StringBuilder(text.length() + values.size() * 2);
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            numbered.append(text.charAt(i));
            if (text.charAt(i) == '?') numbered.append(++number);
        }
        return numbered.toString();
    }

    private static Object stored(Object value) {
        if (value instanceof Enum<?> code) return code.name();
        if (value instanceof Instant instant) return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
