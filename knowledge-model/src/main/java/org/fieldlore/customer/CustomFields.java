package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Sql;

/** The fields that the company added, in their order. */
final class CustomFields {
    private final EntityManager em;

    CustomFields(EntityManager em) {
        this.em = em;
    }

    List<CustomField> all() {
        return em.createQuery("select f from CustomField f order by f.place, f.id", CustomField.class)
                .getResultList();
    }

    List<CustomField> inUse() {
        return all().stream().filter(field -> !field.retired()).toList();
    }

    /** Those in use by their key, in their order. */
    Map<String, CustomField> byKey() {
        Map<String, CustomField> fields = new LinkedHashMap<>();
        inUse().forEach(field -> fields.put(field.key(), field));
        return fields;
    }

    /** Where a customer has a value that meets the condition and that the viewer may see. */
    static Sql where(CustomCondition condition, Viewer viewer) {
        if (condition.op() != Op.NE)
            return Sql.of("(").add(some(condition, viewer)).add(")");
        CustomCondition same = new CustomCondition(condition.field(), Op.EQ, condition.value());
        return Sql.of("(")
                .add(open(condition, viewer))
                .add(") and not")
                .add(some(same, viewer))
                .add(")");
    }

    private static Sql some(CustomCondition condition, Viewer viewer) {
        return open(condition, viewer).add("and").add(compared(condition)).add(")");
    }

    private static Sql open(CustomCondition condition, Viewer viewer) {
        Sql sql = Sql.of(
                "exists (select 1 from custom_value v join custom_field f on f.id = v.field_id"
                        + " where v.customer_id = c.id and f.retired_at is null and f.field_key = ? and (1 = 0",
                condition.field());
        List<Clearance> always = seen(Clearance.of(viewer, null));
        if (!always.isEmpty()) sql.add("or f.seen_by in").list(always);
        List<Clearance> own = seen(Clearance.most(viewer));
        if (!own.isEmpty())
            sql.add("or c.agent_id = ? and f.seen_by in", viewer.agent().value())
                    .list(own);
        return sql.add(")");
    }

    private static List<Clearance> seen(Clearance by) {
        return Arrays.stream(Clearance.values())
                .filter(least -> by != Clearance.NONE && least != Clearance.NONE && by.compareTo(least) <= 0)
                .toList();
    }

    private static Sql compared(CustomCondition condition) {
        List<String> texts = condition.values();
        Object first = ordered(texts.get(0));
        String column = CustomCondition.number(texts.get(0)) == null ? "v.value_date" : "v.value_number";
        return switch (condition.op()) {
            case EQ, IN, NE -> equal(texts);
            case CONTAINS -> Sql.of("v.value_text like ? escape '!'", Like.contains(condition.value()));
            case LT -> Sql.of(column + " < ?", first);
            case LE -> Sql.of(column + " <= ?", first);
            case GT -> Sql.of(column + " > ?", first);
            case GE -> Sql.of(column + " >= ?", first);
            case BETWEEN -> Sql.of(column + " between ? and ?", first, ordered(texts.get(1)));
        };
    }

    private static Object ordered(String text) {
        Object number = CustomCondition.number(text);
        if (number != null) return number;
        Object date = CustomCondition.date(text);
        return date == null ? text : date;
    }

    // 12.50 is the number 12.5 and the text "12.50".
    private static Sql equal(List<String> texts) {
        Sql sql = Sql.of("(v.value_text in").list(texts);
        List<Object> numbers = texts.stream()
                .map(CustomCondition::number)
                .filter(number -> number != null)
                .map(Object.class::cast)
                .toList();
        if (!numbers.isEmpty()) sql.add("or v.value_number in").list(numbers);
        return sql.add(")");
    }
}
