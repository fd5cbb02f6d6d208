package org.fieldlore.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table asks of a case, or answers.
 *
 * @param name a letter, then letters and digits
 * @param values what can stand there, for {@link Type#TEXT}; else empty
 * @param least the smallest number, for numbers that are asked; else null
 * @param most the greatest number, for numbers that are asked; else null
 */
public record Column(
        String name,
        Type type,
        List<String> values,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {
    public Column {
        values = List.copyOf(values);
    }

    /** What stands in a column. */
    public enum Type {
        /** One of a list of codes. */
        TEXT,
        YES_NO,
        /** A number without fraction, so that nothing lies between 40 and 41. */
        WHOLE,
        NUMBER
    }

    /** Whether numbers stand here. */
    public boolean numeric() {
        return type == Type.WHOLE || type == Type.NUMBER;
    }

    /** Whether the number can stand here. */
    public boolean holds(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0)
                && (most == null || number.compareTo(most) <= 0)
                && (type == Type.NUMBER || number.stripTrailingZeros().scale() <= 0);
    }
}
