package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Defines the fields that the company adds to its customers. For administrators only; refuses others with {@link NotAllowed}. */
@UseCase
public class DefineCustomFields {
    private static final int MOST = 100;

    private final EntityManager em;
    private final CustomFields fields;
    private final Clock clock;

    @Inject
    public DefineCustomFields(EntityManager em, Clock clock) {
        this.em = em;
        this.fields = new CustomFields(em);
        this.clock = clock;
    }

    /** Returns all fields in their order, retired ones too, with the number of customers who have a value; in two statements. */
    public List<CustomFieldRow> all(Viewer viewer) {
        administrator(viewer);
        Map<Long, Long> values = new HashMap<>();
        Sql.of("select field_id, count(distinct customer_id) from custom_value group by field_id")
                .rows(em)
                .forEach(row -> values.put(row.number(0), row.number(1)));
        return fields.all().stream()
                .map(field -> field.row(values.getOrDefault(field.id(), 0L)))
                .toList();
    }

    /** Adds a field at the end and returns its id; refuses a key that is taken with {@link CustomKeyTaken}. */
    public long define(Viewer viewer, CustomFieldDraft draft) {
        administrator(viewer);
        List<CustomField> all = fields.all();
        if (all.stream().anyMatch(field -> field.key().equals(draft.key()))) throw new CustomKeyTaken(draft.key());
        if (all.size() >= MOST) throw new ValueNotAllowed("fields", Integer.toString(all.size() + 1), "1.." + MOST);
        int last = all.stream().mapToInt(CustomField::place).max().orElse(0);
        CustomField field = new CustomField(draft, last + 1, viewer.agent(), clock.instant());
        em.persist(field);
        em.flush();
        return field.id();
    }

    /** Rewords a field; key and kind stay. Values that are no choice any more stay until somebody changes them. */
    public void redefine(long id, Viewer viewer, CustomFieldDraft draft) {
        field(id, viewer).redefine(draft, viewer.agent(), clock.instant());
    }

    /** Takes a field out of pages, queries and files; its values stay. */
    public void retire(long id, Viewer viewer) {
        field(id, viewer).retire(viewer.agent(), clock.instant());
    }

    public void restore(long id, Viewer viewer) {
        field(id, viewer).restore(viewer.agent(), clock.instant());
    }

    /** Changes places with the field before it; the first stays. */
    public void moveUp(long id, Viewer viewer) {
        CustomField field = field(id, viewer);
        List<CustomField> all = fields.all();
        int index = all.indexOf(field);
        if (index < 1) return;
        CustomField before = all.get(index - 1);
        int place = before.place();
        before.placeAt(field.place());
        field.placeAt(place);
    }

    private CustomField field(long id, Viewer viewer) {
        administrator(viewer);
        CustomField field = em.find(CustomField.class, id);
        if (field == null) throw new NotFound("custom field", id);
        return field;
    }

    private static void administrator(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("define custom fields");
    }
}
