package org.fieldlore.portal.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.CustomCondition;
import org.fieldlore.customer.CustomFieldRow;
import org.fieldlore.customer.CustomKind;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Op;
import org.fieldlore.portal.shell.Wordbook;

/**
 * A field as the page offers it for a condition.
 *
 * @param label what it is called
 * @param input how a value is entered: one of code, number, date and text
 * @param ops comparisons that help people; addresses and rules may use all of the field's
 * @param codes the values to choose from with what they are called; none for other inputs
 */
public record Offer(String key, String label, String input, List<Op> ops, Map<String, String> codes) {
    private static final List<Op> CHOSEN = List.of(Op.IN, Op.NE);
    private static final List<Op> ORDERED = List.of(Op.GE, Op.LE, Op.BETWEEN, Op.EQ);
    private static final List<Op> WRITTEN = List.of(Op.EQ, Op.CONTAINS, Op.IN, Op.NE);

    /** A field of the archive; amounts are in this currency, the house's. */
    static Offer of(Field field, Wordbook words, String currency) {
        String input = field.coded() ? "code" : input(field);
        Map<String, String> codes = new LinkedHashMap<>();
        if (field.coded())
            for (String code : field.allowed().split(", ")) codes.put(code, words.code(about(field), code));
        return new Offer(
                field.key(),
                words.of("book", "field." + field.key(), words.unit(currency)),
                input,
                ops(input).stream().filter(field.ops()::contains).toList(),
                codes);
    }

    /** One that the company added. */
    static Offer of(CustomFieldRow field, Wordbook words) {
        Map<String, String> codes = new LinkedHashMap<>();
        field.choices().forEach(choice -> codes.put(choice, choice));
        if (field.kind() == CustomKind.YES_NO)
            for (String code : List.of("YES", "NO")) codes.put(code, words.of("book", "yesNo." + code));
        String input = switch (field.kind()) {
            case NUMBER -> "number";
            case DATE -> "date";
            default -> codes.isEmpty() ? "text" : "code";
        };
        return new Offer(
                CustomCondition.PREFIX + field.key(),
                field.label(words.locale().getLanguage()),
                input,
                ops(input),
                codes);
    }

    /** One that chooses among things with names. */
    Offer choosing(Map<String, String> named) {
        return new Offer(key, label, "code", CHOSEN, named);
    }

    private static List<Op> ops(String input) {
        return switch (input) {
            case "code" -> CHOSEN;
            case "text" -> WRITTEN;
            default -> ORDERED;
        };
    }

    private static String input(Field field) {
        return switch (field) {
            case SINCE -> "date";
            case REGION, CITY, ADDRESS, OCCUPATION, AGENT, BRANCH -> "text";
            default -> "number";
        };
    }

    // What its codes are about, as the words for them are filed.
    private static String about(Field field) {
        return switch (field) {
            case LINE, LACKS_LINE -> "line.";
            case KIND -> "customerKind.";
            case CONSENTS, OBJECTS -> "usePurpose.";
            default -> field.key() + ".";
        };
    }
}
