package org.fieldlore.grading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fieldlore.customer.CorrectCustomer;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.Level;
import org.fieldlore.customer.ReadCustomer;
import org.fieldlore.customer.RecordInteraction;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Notes what an agent saw after a service, and puts ability and willingness right by it. */
@UseCase
public class RecordExperience {
    private final EntityManager em;
    private final ReadCustomer read;
    private final CorrectCustomer correct;
    private final RecordInteraction contacts;

    @Inject
    public RecordExperience(EntityManager em, ReadCustomer read, CorrectCustomer correct, RecordInteraction contacts) {
        this.em = em;
        this.read = read;
        this.correct = correct;
        this.contacts = contacts;
    }

    /**
     * What an agent saw.
     *
     * @param words may be empty
     */
    public record Seen(long service, Outcome outcome, Level ability, Level willingness, String words) {}

    /**
     * Stores it as a contact of now, corrects both levels and returns the contact's id; a slip that was sent before gives back
     * the id of what it made. Refuses an unknown service and a customer the viewer may not see with {@link NotFound}, and with
     * {@code NotAllowed} whoever may not correct the customer.
     */
    public long record(CustomerId customer, Viewer viewer, Seen seen, UUID slip) {
        String words = seen.words().isBlank() ? name(seen.service()) : seen.words();
        long contact = contacts.note(customer, viewer, InteractionKind.SERVICE, words, slip);
        if (!experience(contact).isEmpty()) return contact;
        CustomerView before = read.view(customer, viewer);
        state(before, viewer, seen.ability(), seen.willingness());
        Sql insert = Sql.of(
                "insert into service_experience (customer_id, interaction_id, service_id, outcome, ability_after,"
                        + " willingness_after, ability_before, willingness_before) values (?, ?, ?, ?, ?, ?",
                customer.value(),
                contact,
                seen.service(),
                seen.outcome(),
                seen.ability(),
                seen.willingness());
        level(insert, before, Fact.ABILITY);
        level(insert, before, Fact.WILLINGNESS);
        insert.add(")").execute(em);
        return contact;
    }

    /**
     * Takes the contact back, and each level to what stood there, unless somebody corrected it since. Refuses with
     * {@link NotFound} what is not there or is somebody else's.
     */
    public void undo(long contact, Viewer viewer) {
        List<Row> found = experience(contact);
        if (found.isEmpty()) throw new NotFound("experience", contact);
        Row row = found.get(0);
        Sql.of("delete from service_experience where interaction_id = ?", contact)
                .execute(em);
        contacts.takeBack(contact, viewer);
        CustomerView now = read.view(new CustomerId(row.number(0)), viewer);
        state(now, viewer, back(now, Fact.ABILITY, row, 1), back(now, Fact.WILLINGNESS, row, 3));
    }

    private List<Row> experience(long contact) {
        return Sql.of(
                        "select customer_id, ability_before, ability_after, willingness_before, willingness_after"
                                + " from service_experience where interaction_id = ?",
                        contact)
                .rows(em);
    }

    private static @Nullable Level back(CustomerView now, Fact fact, Row row, int before) {
        @Nullable Level stands = (Level) now.value(fact);
        boolean ours = stands == row.code(before + 1, Level.class);
        return ours ? row.codeOrNull(before, Level.class) : stands;
    }

    private void state(CustomerView before, Viewer viewer, @Nullable Level ability, @Nullable Level willingness) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        values.put(Fact.ABILITY, Objects.toString(ability, ""));
        values.put(Fact.WILLINGNESS, Objects.toString(willingness, ""));
        correct.correct(before.id(), viewer, before.version(), values);
    }

    private String name(long service) {
        return Sql.of("select name_zh from service where id = ?", service).rows(em).stream()
                .map(row -> row.text(0))
                .findFirst()
                .orElseThrow(() -> new NotFound("service", service));
    }

    private static void level(Sql insert, CustomerView before, Fact fact) {
        if (before.value(fact) instanceof Level level) insert.add(", ?", level);
        else insert.add(", null");
    }
}
