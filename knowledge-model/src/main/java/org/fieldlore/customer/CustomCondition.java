package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A criterion on a field that the company added. Such a field may be retired or not be known yet: then it holds for nobody.
 * What is ordered must be a number or an ISO date, whatever the field is; of the others every text may be asked.
 *
 * @param field the key of the field without {@link #PREFIX}
 */
public record CustomCondition(String field, Op op, String value) implements Criterion {
    /** What leads the keys of such fields. */
    public static final String PREFIX = "custom.";

    private static final Set<Op> ORDERED = EnumSet.of(Op.LT, Op.LE, Op.GT, Op.GE, Op.BETWEEN);
    private static final int LONGEST = 2_000;
    private static final int MOST_LISTED = 100;

    public CustomCondition {
        value = value.strip();
        if (!field.matches(CustomField.KEY)) throw new FieldUnknown(PREFIX + field, PREFIX + CustomField.KEY);
        if (value.isEmpty() || value.length() > LONGEST)
            throw new ValueNotAllowed(PREFIX + field, value, "1.." + LONGEST + " characters");
        List<String> listed = listed(op, value);
        if (listed.size() > MOST_LISTED || (op == Op.BETWEEN && listed.size() != 2))
            throw new ValueNotAllowed(PREFIX + field, value, op == Op.BETWEEN ? "a..b" : "at most " + MOST_LISTED);
        for (String one : listed)
            if (one.isEmpty() || (ORDERED.contains(op) && number(one) == null && date(one) == null))
                throw new ValueNotAllowed(PREFIX + field, value, "12.5, 2026-01-31");
    }

    static CustomCondition of(String key, String op, String value) {
        Op comparison = Arrays.stream(Op.values())
                .filter(known -> known.name().equals(op))
                .findFirst()
                .orElseThrow(() -> new OpNotAllowed(key, op, EnumSet.allOf(Op.class)));
        return new CustomCondition(key.substring(PREFIX.length()), comparison, value);
    }

    @Override
    public String key() {
        return PREFIX + field;
    }

    List<String> values() {
        return listed(op, value);
    }

    private static List<String> listed(Op op, String value) {
        return switch (op) {
            case IN ->
                Arrays.stream(value.split("[,，]", -1))
                        .map(String::strip)
                        .distinct()
                        .toList();
            case BETWEEN ->
                Arrays.stream(value.split("\\.\\.", -1)).map(String::strip).toList();
            default -> List.of(value);
        };
    }

    /** The number that a text is, as far as the database keeps numbers; null for any other text. */
    static @Nullable BigDecimal number(String text) {
        return text.matches("[+-]?\\d{1,15}(\\.\\d{1,4})?") ? new BigDecimal(text) : null;
    }

    /** The day that a text is; null for any other text. */
    static @Nullable LocalDate date(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
