package org.fieldlore.portal.book;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Op;
import org.fieldlore.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A condition as the form sends it, before it is one.
 *
 * @param op as chosen, or null
 * @param values as typed or ticked
 * @param to the upper end of a range
 */
public record ConditionDraft(Offer offer, @Nullable String op, List<String> values, String to) {
    private static final String[] NONE = {};

    /** Reads the parameters f (field), o, v and t; nothing when no known field is named. */
    static Optional<ConditionDraft> in(Map<String, String[]> parameters) {
        String key = first(parameters, "f");
        return Offer.ALL.stream()
                .filter(offer -> offer.key().equals(key))
                .findFirst()
                .map(offer -> new ConditionDraft(
                        offer,
                        first(parameters, "o"),
                        Arrays.stream(parameters.getOrDefault("v", NONE))
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .toList(),
                        String.valueOf(Optional.ofNullable(first(parameters, "t"))
                                        .orElse(""))
                                .strip()));
    }

    /** Opens a condition again, to change it. */
    static ConditionDraft of(Condition condition) {
        Offer offer = new Offer(condition.field());
        String value = condition.value();
        int range = condition.op() == Op.BETWEEN ? value.indexOf("..") : -1;
        if (range >= 0)
            return new ConditionDraft(offer, "BETWEEN", List.of(value.substring(0, range)), value.substring(range + 2));
        boolean ticked = condition.field().coded() && condition.op() != Op.NE;
        return new ConditionDraft(
                offer, ticked ? "IN" : condition.op().name(), ticked ? List.of(value.split(",")) : List.of(value), "");
    }

    /** Whether there is nothing to ask for yet. */
    boolean empty() {
        return values.isEmpty() && to.isEmpty();
    }

    /** What it asks for; refuses values that the field cannot have. Several unwanted codes are one condition each. */
    List<Condition> conditions() throws Refusal {
        Field field = offer.field();
        String chosen = op == null || op.isBlank() ? offer.ops().get(0).name() : op;
        if (chosen.equals("BETWEEN")) return List.of(Condition.of(field.key(), chosen, value() + ".." + to));
        if (!field.coded()) return List.of(Condition.of(field.key(), chosen, value()));
        if (chosen.equals("NE"))
            return values.stream()
                    .map(value -> new Condition(field, Op.NE, value))
                    .toList();
        return List.of(new Condition(field, values.size() == 1 ? Op.EQ : Op.IN, String.join(",", values)));
    }

    /** What stands in the field for a typed value. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean has(String code) {
        return values.contains(code);
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
