package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.customer.match.NameSound;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The absorbed customers: rows in a table of their own with the columns of {@code customer}, so that no other statement has to
 * know that there are any. Their external ids stand for whoever absorbed them.
 */
final class Absorbed {
    private static final List<String> PLAIN = List.of(
            "external_id",
            "name_key",
            "name_sound",
            "name_family",
            "name_initials",
            "phone_digits",
            "household_id",
            "agent_id",
            "premium_in_force",
            "premium_currency",
            "policies_in_force",
            "next_renewal",
            "last_contact",
            "in_touch_since",
            "renewal_leaning",
            "source_run",
            "source_place",
            "updated_at",
            "updated_by",
            "version");
    private static final String COLUMNS = "id, " + String.join(", ", PLAIN) + ", "
            + Arrays.stream(Fact.values()).map(Absorbed::column).collect(Collectors.joining(", "));
    private static final String CORRECTION =
            "id, customer_id, fact, before_value, after_value, corrected_by, corrected_at";

    private final EntityManager em;

    Absorbed(EntityManager em) {
        this.em = em;
    }

    private static String column(Fact fact) {
        return fact.name().toLowerCase(Locale.ROOT);
    }

    /** Takes the customer with its corrections out of the archive; nothing may point to it any more. */
    void takeIn(Customer customer, long merge) {
        long id = customer.id().value();
        em.flush();
        em.detach(customer);
        move(CORRECTION, "customer_correction", "customer_correction_absorbed", "customer_id", id);
        Sql.of("insert into customer_absorbed (merge_id, " + COLUMNS + ") select " + merge + ", " + COLUMNS)
                .add("from customer where id = ?", id)
                .execute(em);
        Sql.of("delete from customer where id = ?", id).execute(em);
    }

    /** Puts it back as it is kept. */
    void letOut(CustomerId customer) {
        move(COLUMNS, "customer_absorbed", "customer", "id", customer.value());
        move(CORRECTION, "customer_correction_absorbed", "customer_correction", "customer_id", customer.value());
    }

    private void move(String columns, String from, String to, String key, long id) {
        Sql.of("insert into " + to + " (" + columns + ") select " + columns + " from " + from)
                .add("where " + key + " = ?", id)
                .execute(em);
        Sql.of("delete from " + from + " where " + key + " = ?", id).execute(em);
    }

    /** The kept records of these external ids, by external id. They are no part of the session: {@link #store} what changed. */
    Map<String, Customer> byExternalId(Collection<String> externalIds) {
        return externalIds.isEmpty() ? Map.of() : read(Sql.of("external_id in").list(externalIds));
    }

    /** The kept record of that id; null when there is none. */
    @Nullable
    Customer byId(CustomerId id) {
        return read(Sql.of("id = ?", id.value())).values().stream().findFirst().orElse(null);
    }

    private Map<String, Customer> read(Sql where) {
        Map<String, Customer> found = new HashMap<>();
        for (Customer kept : Sql.of("select " + COLUMNS + " from customer_absorbed where")
                .add(where)
                .entities(em, Customer.class)) {
            em.detach(kept);
            found.put(kept.externalId(), kept);
        }
        return found;
    }

    /** Stores what a source says now. */
    void store(Customer kept) {
        String name = String.valueOf(kept.value(Fact.NAME));
        NameSound spoken = NameSound.of(name, kept.value(Fact.KIND) == CustomerKind.CORPORATE);
        Sql update = Sql.of("update customer_absorbed set name_key = ?", Keys.name(name));
        set(update, "name_sound", spoken.sound());
        set(update, "name_family", spoken.family());
        set(update, "name_initials", spoken.initials());
        @Nullable Object phone = kept.value(Fact.PHONE);
        set(update, "phone_digits", phone == null ? null : Keys.phone(phone.toString()));
        for (Fact fact : Fact.values()) set(update, column(fact), kept.value(fact));
        set(update, "household_id", kept.household());
        set(update, "agent_id", kept.agent() == null ? null : kept.agent().value());
        set(update, "source_run", kept.origin().run());
        set(update, "source_place", kept.origin().place());
        set(update, "updated_at", kept.origin().at());
        set(update, "updated_by", null);
        update.add("where id = ?", kept.id().value()).execute(em);
    }

    private static void set(Sql update, String column, @Nullable Object value) {
        // Written out where it is null: a parameter without a type is not known to every driver.
        if (value == null) update.add(", " + column + " = null");
        else update.add(", " + column + " = ?", value);
    }

    List<Correction> corrections(CustomerId customer) {
        return Sql.of(
                        "select " + CORRECTION + " from customer_correction_absorbed where customer_id = ?",
                        customer.value())
                .entities(em, Correction.class);
    }

    /** Which merges lead from each absorbed external id to the customer that stands for it, in order; unknown ids are left out. */
    Map<String, List<Step>> paths(Collection<String> externalIds) {
        Map<String, List<Step>> paths = new HashMap<>();
        if (externalIds.isEmpty()) return paths;
        for (Row row : Sql.of("select a.external_id, m.id, m.survivor_id from customer_absorbed a"
                        + " join customer_merge m on m.id = a.merge_id where a.external_id in")
                .list(externalIds)
                .rows(em)) paths.put(row.text(0), path(new Step(row.number(1), row.number(2))));
        return paths;
    }

    /** Who stands for each of these absorbed customers, by id. */
    Map<Long, Long> standing(Collection<Long> absorbed) {
        Map<Long, Long> standing = new HashMap<>();
        if (absorbed.isEmpty()) return standing;
        for (Row row : Sql.of("select a.id, m.id, m.survivor_id from customer_absorbed a"
                        + " join customer_merge m on m.id = a.merge_id where a.id in")
                .list(absorbed)
                .rows(em)) {
            List<Step> path = path(new Step(row.number(1), row.number(2)));
            standing.put(row.number(0), path.get(path.size() - 1).survivor());
        }
        return standing;
    }

    private List<Step> path(Step first) {
        List<Step> path = new ArrayList<>(List.of(first));
        for (@Nullable Step next = next(first); next != null; next = next(next)) path.add(next);
        return path;
    }

    private @Nullable Step next(Step step) {
        return Sql.of(
                        "select m.id, m.survivor_id from customer_absorbed a join customer_merge m on m.id = a.merge_id"
                                + " where a.id = ?",
                        step.survivor())
                .rows(em)
                .stream()
                .findFirst()
                .map(row -> new Step(row.number(0), row.number(1)))
                .orElse(null);
    }

    /** One merge on the way, and who absorbed whom there. */
    record Step(long merge, long survivor) {}
}
