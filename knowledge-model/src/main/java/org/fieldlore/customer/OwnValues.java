package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Refusal;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Values of customers in the fields that the company added, read and stored for many at once. */
final class OwnValues {
    private final EntityManager em;
    private final Instant now;

    OwnValues(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    /** One field of one customer. */
    record Slot(long customer, long field) {}

    /** What stands there, row by row, and whether a colleague entered it. */
    record Stored(List<Long> rows, List<String> texts, boolean byHand) {
        static final Stored NOTHING = new Stored(List.of(), List.of(), false);
    }

    /** Reads what a source states by field's key; tells of what cannot be kept, and leaves it out. */
    static Map<CustomField, List<CustomField.Value>> read(
            Map<String, String> stated, Map<String, CustomField> used, Consumer<OwnMisfit> told) {
        Map<CustomField, List<CustomField.Value>> read = new LinkedHashMap<>();
        stated.forEach((key, text) -> {
            CustomField field = used.get(key);
            if (field == null) {
                told.accept(new OwnMisfit(
                        OwnMisfit.UNKNOWN, key, text, used.isEmpty() ? "–" : String.join(", ", used.keySet())));
                return;
            }
            try {
                List<CustomField.Value> values = field.read(text);
                if (!values.isEmpty()) read.put(field, values);
            } catch (Refusal refusal) {
                List<Object> facts = refusal.facts();
                told.accept(new OwnMisfit(OwnMisfit.VALUE, key, text, String.valueOf(facts.get(facts.size() - 1))));
            }
        });
        return read;
    }

    Map<Slot, Stored> stored(Collection<Long> customers) {
        Map<Slot, Stored> stored = new LinkedHashMap<>();
        for (List<Long> some : Chunks.of(customers))
            Sql.of("select id, customer_id, field_id, value_text, updated_by from custom_value where customer_id in")
                    .list(some)
                    .add("order by id")
                    .rows(em)
                    .forEach(row -> {
                        Slot slot = new Slot(row.number(1), row.number(2));
                        Stored before = stored.getOrDefault(slot, Stored.NOTHING);
                        List<Long> rows = new ArrayList<>(before.rows());
                        rows.add(row.number(0));
                        List<String> texts = new ArrayList<>(before.texts());
                        texts.add(row.text(3));
                        stored.put(slot, new Stored(rows, texts, before.byHand() || !row.empty(4)));
                    });
        return stored;
    }

    /** Puts these values in place of those that stand there. */
    void replace(Map<Slot, List<CustomField.Value>> wanted, @Nullable AgentId by) {
        Set<Long> customers = new LinkedHashSet<>();
        wanted.forEach((slot, values) -> customers.add(slot.customer()));
        List<Long> gone = stored(customers).entrySet().stream()
                .filter(each -> wanted.containsKey(each.getKey()))
                .flatMap(each -> each.getValue().rows().stream())
                .collect(Collectors.toList());
        for (List<Long> some : Chunks.of(gone))
            Sql.of("delete from custom_value where id in").list(some).execute(em);
        List<Sql> rows = new ArrayList<>();
        wanted.forEach((slot, values) -> values.forEach(value -> rows.add(row(slot, value, by))));
        for (List<Sql> some : Chunks.of(rows)) insert(some);
    }

    // Written out where it is null: a parameter without a type is not known to every driver.
    private Sql row(Slot slot, CustomField.Value value, @Nullable AgentId by) {
        Sql row = Sql.of("(?, ?, ?, ?", slot.customer(), slot.field(), value.text(), now);
        if (value.number() == null) row.add(", null");
        else row.add(", ?", value.number());
        if (value.date() == null) row.add(", null");
        else row.add(", ?", value.date());
        return row.add(by == null ? ", null)" : ", " + by.value() + ")");
    }

    private void insert(List<Sql> rows) {
        Sql insert = Sql.of("insert into custom_value (customer_id, field_id, value_text, updated_at, value_number,"
                + " value_date, updated_by) values");
        String comma = "";
        for (Sql row : rows) {
            insert.add(comma).add(row);
            comma = ",";
        }
        insert.execute(em);
    }
}
