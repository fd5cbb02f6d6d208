package org.fieldlore.portal.book;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.customer.Criterion;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.fieldlore.customer.Op;
import org.fieldlore.shared.Refusal;

/**
 * A condition as the form sends it, before it is one.
 *
 * @param op as chosen, or empty
 * @param values as typed or ticked
 * @param to the upper end of a range
 * @param in place of the group that it comes into, for a new one
 * @param edit place of the condition that it replaces; empty for a new one
 * @param group how the group of its own joins that it comes in; empty for none
 */
public record ConditionDraft(
        String key, String op, List<String> values, String to, String in, String edit, String group) {
    private static final String[] NONE = {};

    /** Reads the parameters f (field), o, v, t, in, edit and g; nothing when no field is named. */
    static Optional<ConditionDraft> in(Map<String, String[]> parameters) {
        String key = first(parameters, "f");
        if (key.isEmpty()) return Optional.empty();
        return Optional.of(new ConditionDraft(
                key,
                first(parameters, "o"),
                Arrays.stream(parameters.getOrDefault("v", NONE))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList(),
                first(parameters, "t"),
                first(parameters, "in"),
                first(parameters, "edit"),
                first(parameters, "g")));
    }

    /** Opens a condition again, to change it where it stands. */
    static ConditionDraft of(Criterion condition, String place) {
        String value = condition.value();
        int range = condition.op() == Op.BETWEEN ? value.indexOf("..") : -1;
        if (range >= 0)
            return new ConditionDraft(
                    condition.key(),
                    "BETWEEN",
                    List.of(value.substring(0, range)),
                    value.substring(range + 2),
                    "",
                    place,
                    "");
        List<String> values = condition.op() == Op.IN
                ? Arrays.stream(value.split("[,，]")).map(String::strip).toList()
                : List.of(value);
        return new ConditionDraft(condition.key(), condition.op().name(), values, "", "", place, "");
    }

    /** Whether there is nothing to ask for yet. */
    boolean empty() {
        return values.isEmpty() && to.isEmpty();
    }

    /** The clauses with what it asks for; refuses values that the field cannot have. */
    Group into(Group where) throws Refusal {
        List<Criterion> read = conditions();
        List<Integer> place = Outline.place(edit);
        if (!place.isEmpty() && where.has(place)) return where.with(place, read.get(0));
        List<Integer> here = Outline.place(in);
        List<Integer> home = where.has(here) && where.at(here) instanceof Group ? here : List.of();
        Optional<Join> own = Arrays.stream(Join.values())
                .filter(join -> join.name().equals(group))
                .findFirst();
        if (own.isPresent()) return where.adding(home, new Group(own.get(), List.copyOf(read)));
        Group with = where;
        for (Criterion criterion : read) with = with.adding(home, criterion);
        return with;
    }

    /** What it asks for: one criterion, but for several unwanted values, which are one each. */
    List<Criterion> conditions() throws Refusal {
        String chosen = op.isEmpty() ? values.size() > 1 ? "IN" : "EQ" : op;
        if (chosen.equals("BETWEEN")) return List.of(Criterion.of(key, chosen, value() + ".." + to));
        if (chosen.equals("NE") && edit.isEmpty())
            return values.stream().map(value -> Criterion.of(key, "NE", value)).toList();
        if (!chosen.equals("IN")) return List.of(Criterion.of(key, chosen, value()));
        String listed = String.join(",", values);
        return List.of(Criterion.of(key, listed.matches(".*[,，].*") ? "IN" : "EQ", listed));
    }

    /** What stands in the field for a typed value. */
    public String value() {
        return op.equals("IN") ? String.join(",", values) : values.isEmpty() ? "" : values.get(0);
    }

    public boolean has(String code) {
        return values.contains(code);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }
}
