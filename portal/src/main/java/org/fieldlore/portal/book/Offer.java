package org.fieldlore.portal.book;

import java.util.Arrays;
import java.util.List;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Op;

/** A field as the page offers it for a condition: how a value is entered, which comparisons, which values to choose from. */
public record Offer(Field field) {
    /** What the page can ask for, in the order of {@link Field}. */
    static final List<Offer> ALL = Arrays.stream(Field.values()).map(Offer::new).toList();

    public String key() {
        return field.key();
    }

    /** One of code, number, date and text. */
    public String input() {
        if (field.coded()) return "code";
        return switch (field) {
            case SINCE -> "date";
            case REGION, CITY, OCCUPATION -> "text";
            default -> "number";
        };
    }

    /** Comparisons that help people; addresses and rules may use all of the field's. */
    public List<Op> ops() {
        List<Op> offered = switch (input()) {
            case "code" -> List.of(Op.IN, Op.NE);
            case "text" -> List.of(Op.EQ, Op.CONTAINS, Op.IN, Op.NE);
            default -> List.of(Op.GE, Op.LE, Op.BETWEEN, Op.EQ);
        };
        return offered.stream().filter(field.ops()::contains).toList();
    }

    /** The codes to choose from; none for other fields. */
    public List<String> codes() {
        return field.coded() ? List.of(field.allowed().split(", ")) : List.of();
    }

    /** What its codes are about, as the words for them are filed. */
    public String about() {
        return switch (field) {
            case LINE, LACKS_LINE -> "line.";
            case KIND -> "customerKind.";
            default -> field.key() + ".";
        };
    }
}
