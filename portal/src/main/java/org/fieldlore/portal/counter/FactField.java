package org.fieldlore.portal.counter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the form asks for it.
 *
 * @param input one of text, long, code, date and number
 * @param codes the codes to choose from
 * @param about what the codes are about, as the words for them are filed
 */
public record FactField(String name, String input, List<String> codes, String about, boolean needed) {
    private static final List<Fact> ASKED = Arrays.stream(Fact.values())
            .filter(fact -> fact != Fact.KIND && fact != Fact.LIFETIME_VALUE && fact != Fact.SINCE)
            .toList();

    /** What this viewer may correct of this customer: what they see whole. */
    static List<FactField> of(CustomerView view) {
        return ASKED.stream()
                .filter(fact -> FactRow.fits(fact, view) && !view.fact(fact).masked())
                .map(FactField::of)
                .toList();
    }

    private static FactField of(Fact fact) {
        String input = switch (fact) {
            case GENDER, EDUCATION, MARITAL_STATUS, STAGE, ABILITY, WILLINGNESS -> "code";
            case BIRTH_DATE -> "date";
            case INCOME, CHILDREN, SATISFACTION -> "number";
            case NOTE -> "long";
            default -> "text";
        };
        List<String> codes = input.equals("code") ? List.of(fact.allowed().split(", ")) : List.of();
        String about = switch (fact) {
            case MARITAL_STATUS -> "maritalStatus.";
            case ABILITY, WILLINGNESS -> "level.";
            default -> fact.name().toLowerCase(java.util.Locale.ROOT) + ".";
        };
        return new FactField(fact.name(), input, codes, about, fact.needed());
    }

    /** A value in the form in which it is entered; empty for null. */
    static String entered(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal amount)
            return amount.stripTrailingZeros().toPlainString();
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }
}
