package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.OwnValues.Slot;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Keeps what customers have in the fields that the company added. */
@UseCase
public class KeepCustomValues {
    private final EntityManager em;
    private final CustomFields fields;
    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public KeepCustomValues(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.fields = new CustomFields(em);
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Returns the fields in use that the viewer sees of some customer at all, in their order. */
    public List<CustomFieldRow> fields(Viewer viewer) {
        return fields.inUse().stream()
                .map(field -> field.row(0))
                .filter(field -> field.openTo(Clearance.most(viewer)))
                .toList();
    }

    /** Returns the fields in use that whoever has the customer open sees of it, each with its values, in one statement. */
    public List<CustomValueRow> of(CustomerView open) {
        Map<CustomFieldRow, List<String>> values = new LinkedHashMap<>();
        for (Row row : Sql.of(
                        "select f.id, f.field_key, f.label_zh, f.label_en, f.help_zh, f.help_en, f.kind, f.choices, f.seen_by,"
                                + " v.value_text from custom_field f left join custom_value v on v.field_id = f.id"
                                + " and v.customer_id = ? where f.retired_at is null order by f.place, f.id, v.id",
                        open.id().value())
                .rows(em)) {
            CustomFieldRow field = field(row);
            if (!field.openTo(open.clearance())) continue;
            List<String> known = values.computeIfAbsent(field, key -> new ArrayList<>());
            if (!row.empty(9)) known.add(row.text(9));
        }
        return values.entrySet().stream()
                .map(entry -> new CustomValueRow(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CustomFieldRow field(Row row) {
        return new CustomFieldRow(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.code(6, CustomKind.class),
                CustomField.choices(row.text(7)),
                row.code(8, Clearance.class),
                null,
                0);
    }

    /** Returns the values of rows of a list by customer and field's key, as far as the row is open to its viewer. */
    public Map<CustomerId, Map<String, List<String>>> of(Collection<CustomerRow> rows) {
        List<CustomFieldRow> used =
                fields.inUse().stream().map(field -> field.row(0)).toList();
        if (rows.isEmpty() || used.isEmpty()) return Map.of();
        Map<Long, Map<String, List<String>>> all =
                values(rows.stream().map(row -> row.id().value()).toList());
        Map<CustomerId, Map<String, List<String>>> open = new HashMap<>();
        for (CustomerRow row : rows) {
            Map<String, List<String>> values =
                    new HashMap<>(all.getOrDefault(row.id().value(), Map.of()));
            for (CustomFieldRow field : used) if (!field.openTo(row.clearance())) values.remove(field.key());
            open.put(row.id(), values);
        }
        return open;
    }

    private Map<Long, Map<String, List<String>>> values(Collection<Long> customers) {
        Map<Long, Map<String, List<String>>> values = new HashMap<>();
        Sql.of("select v.customer_id, f.field_key, v.value_text from custom_value v join custom_field f"
                        + " on f.id = v.field_id where f.retired_at is null and v.customer_id in")
                .list(customers)
                .add("order by v.id")
                .rows(em)
                .forEach(row -> values.computeIfAbsent(row.number(0), customer -> new HashMap<>())
                        .computeIfAbsent(row.text(1), key -> new ArrayList<>())
                        .add(row.text(2)));
        return values;
    }

    /**
     * Replaces the values of these fields, blank to empty one; tags are separated by commas. Nothing is stored unless all of it
     * is. Refuses unknown and retired fields with {@link FieldUnknown}, values that do not fit with {@link ValueNotAllowed}, and
     * with {@link NotAllowed} hidden fields and whoever may not correct the customer.
     *
     * @param values by the field's key
     */
    public void keep(CustomerId customer, Viewer viewer, Map<String, String> values) {
        Clearance clearance = new Accounts(em).openToWrite(customer, viewer).clearance();
        if (!CorrectCustomer.mayCorrect(clearance)) throw new NotAllowed("correct this customer");
        Map<CustomField, List<CustomField.Value>> read = read(values);
        for (CustomField field : read.keySet())
            if (!field.row(0).openTo(clearance)) throw new NotAllowed("correct what is hidden");
        store(customer, read, viewer.agent());
    }

    /** Does the same for what a source states, whoever may see it; fields that it does not name keep what they have. */
    public void state(CustomerId customer, Map<String, String> values) {
        store(customer, read(values), null);
    }

    /** Tells for each of these rows, values by field's key, what of it could not be kept; in one statement, and keeps nothing. */
    public List<List<OwnMisfit>> misfits(List<Map<String, String>> rows) {
        Map<String, CustomField> used = fields.byKey();
        return rows.stream()
                .map(row -> {
                    List<OwnMisfit> misfits = new ArrayList<>();
                    OwnValues.read(row, used, misfits::add);
                    return misfits;
                })
                .toList();
    }

    private Map<CustomField, List<CustomField.Value>> read(Map<String, String> values) {
        List<CustomField> used = fields.inUse();
        Map<CustomField, List<CustomField.Value>> read = new HashMap<>();
        values.forEach((key, text) -> {
            CustomField field = used.stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new FieldUnknown(
                            CustomCondition.PREFIX + key,
                            String.join(
                                    ", ", used.stream().map(CustomField::key).toList())));
            read.put(field, field.read(text));
        });
        return read;
    }

    private void store(CustomerId customer, Map<CustomField, List<CustomField.Value>> values, @Nullable AgentId by) {
        OwnValues own = new OwnValues(em, clock.instant());
        Map<Slot, OwnValues.Stored> stored = own.stored(List.of(customer.value()));
        Map<Slot, List<CustomField.Value>> wanted = new HashMap<>();
        values.forEach((field, said) -> {
            Slot slot = new Slot(customer.value(), field.id());
            List<String> texts = said.stream().map(CustomField.Value::text).toList();
            if (!texts.equals(
                    stored.getOrDefault(slot, OwnValues.Stored.NOTHING).texts())) wanted.put(slot, said);
        });
        if (wanted.isEmpty()) return;
        own.replace(wanted, by);
        outbox.record(KeepArchive.TOPIC, customer);
    }
}
