package org.fieldlore.customer;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that must be true of a customer. One that exists makes sense: illegal comparisons and values are refused with
 * {@link OpNotAllowed} and {@link ValueNotAllowed}.
 *
 * @param value as text: a number, an ISO date, a code or words; {@code a,b,c} for IN, {@code a..b} for BETWEEN
 */
public record Condition(Field field, Op op, String value) implements Criterion {
    private static final int MOST_LISTED = 100;

    public Condition {
        value = value.strip();
        if (!field.ops().contains(op)) throw new OpNotAllowed(field.key(), op.name(), field.ops());
        values(field, op, value);
    }

    /** Reads a condition as rules write it, by the field's key and the comparison's name. */
    public static Condition of(String field, String op, String value) {
        Field known = Field.of(field);
        Op comparison = Arrays.stream(Op.values())
                .filter(o -> o.name().equals(op))
                .findFirst()
                .orElseThrow(() -> new OpNotAllowed(field, op, known.ops()));
        return new Condition(known, comparison, value);
    }

    @Override
    public String key() {
        return field.key();
    }

    /** The values in the type of the field: one, two for BETWEEN, any number for IN. */
    List<Object> values() {
        return values(field, op, value);
    }

    private static List<Object> values(Field field, Op op, String value) {
        return switch (op) {
            case IN -> list(field, value);
            case BETWEEN -> range(field, value);
            default -> List.of(field.read(value));
        };
    }

    private static List<Object> list(Field field, String value) {
        List<Object> listed = Arrays.stream(value.split("[,，]", -1))
                .map(field::read)
                .distinct()
                .toList();
        if (listed.size() > MOST_LISTED)
            throw new ValueNotAllowed(field.key(), value, "at most " + MOST_LISTED + " values");
        return listed;
    }

    private static List<Object> range(Field field, String value) {
        String[] ends = value.split("\\.\\.", -1);
        if (ends.length != 2) throw new ValueNotAllowed(field.key(), value, "a..b");
        List<Object> range = List.of(field.read(ends[0]), field.read(ends[1]));
        if (compare(range.get(0), range.get(1)) > 0) throw new ValueNotAllowed(field.key(), value, "a..b, a ≤ b");
        return range;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object low, Object high) {
        return ((Comparable<Object>) low).compareTo(high);
    }
}
