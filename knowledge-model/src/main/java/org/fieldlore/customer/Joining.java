package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.customer.CustomerView.Filled;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Carries a merge out and takes it back. Taken back in the reverse order of carrying out, each leaves exactly what was there
 * before it and what came since.
 */
final class Joining {
    private final EntityManager em;
    private final Absorbed absorbed;
    private final MergeLinks links;

    Joining(EntityManager em) {
        this.em = em;
        this.absorbed = new Absorbed(em);
        this.links = new MergeLinks(em);
    }

    /** A customer that nobody else can change before this ends; refuses {@link MergedMeanwhile} one that is absorbed. */
    Customer locked(CustomerId id) {
        Customer customer = em.find(Customer.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (customer == null) throw new MergedMeanwhile(id);
        return customer;
    }

    /** Lets the survivor take these facts of the absorbed, and everything that points to it. */
    void join(Merge merge, Set<Fact> taken) {
        Customer survivor = locked(merge.survivor());
        Customer other = locked(merge.absorbed());
        Fillings fillings = new Fillings(em, List.of(survivor, other));
        for (Fact fact : taken) take(merge, survivor, other, fact, fillings);
        fillings.store();
        boolean agent = survivor.agent() == null && other.agent() != null;
        boolean household = survivor.household() == null && other.household() != null;
        survivor.belongsTo(
                agent ? value(other) : value(survivor), household ? other.household() : survivor.household());
        merge.took(agent, household);
        em.flush();
        links.forth(merge);
        absorbed.takeIn(other, merge.id());
    }

    /** A taken fact is a correction: it stands until the survivor's own source says something new. */
    private void take(Merge merge, Customer survivor, Customer other, Fact fact, Fillings fillings) {
        @Nullable Object after = other.value(fact);
        @Nullable Object before = survivor.value(fact);
        if (after == null || !survivor.state(fact, after)) return;
        @Nullable Filled by = fillings.by(other, fact);
        if (by == null) fillings.taken(survivor, fact);
        else fillings.fill(survivor, fact, by);
        Correction correction = new Correction(survivor.id(), fact, before, after, merge.by(), merge.at());
        em.persist(correction);
        em.flush();
        took(merge.id(), fact, before, after, correction.id());
    }

    private void took(long merge, Fact fact, @Nullable Object before, Object after, @Nullable Long correction) {
        Sql.of("delete from customer_merge_fact where merge_id = ? and fact = ?", merge, fact)
                .execute(em);
        // Written out where it is null: a parameter without a type is not known to every driver.
        Sql insert = Sql.of(
                "insert into customer_merge_fact (merge_id, fact, after_value, correction_id, before_value) values (?, ?, ?, "
                        + correction,
                merge,
                fact,
                after.toString());
        if (before == null) insert.add(", null)");
        else insert.add(", ?)", before.toString());
        insert.execute(em);
    }

    /** Takes it back; returns the facts that had stood since, so that they can be taken once more. */
    Set<Fact> part(Merge merge) {
        Customer survivor = locked(merge.survivor());
        absorbed.letOut(merge.absorbed());
        Customer other = locked(merge.absorbed());
        Set<Fact> stood = EnumSet.noneOf(Fact.class);
        for (Row row : Sql.of(
                        "select fact, before_value, after_value, correction_id from customer_merge_fact where merge_id = ?",
                        merge.id())
                .rows(em)) {
            Fact fact = row.code(0, Fact.class);
            if (!row.text(2).equals(Objects.toString(survivor.value(fact), null))) continue;
            stood.add(fact);
            survivor.state(fact, fact.read(row.textOrNull(1)));
            if (!row.empty(3))
                Sql.of("delete from customer_correction where id = ?", row.number(3))
                        .execute(em);
        }
        survivor.belongsTo(
                merge.tookAgent() && Objects.equals(value(survivor), value(other)) ? null : value(survivor),
                merge.tookHousehold() && Objects.equals(survivor.household(), other.household())
                        ? null
                        : survivor.household());
        Sql.of("delete from customer_merge_fact where merge_id = ?", merge.id()).execute(em);
        em.flush();
        links.back(merge);
        return stood;
    }

    /**
     * Passes on what a source now says of an absorbed customer: to whoever absorbed it, where nothing else is known or what is
     * known came from it, and from there further up. Returns the customer that stands for it.
     */
    Customer passOn(Customer kept, List<Absorbed.Step> path) {
        Customer from = kept;
        for (Absorbed.Step step : path) {
            CustomerId id = new CustomerId(step.survivor());
            @Nullable Customer open = em.find(Customer.class, step.survivor());
            Customer to = open == null ? Objects.requireNonNull(absorbed.byId(id)) : open;
            Fillings fillings = new Fillings(em, List.of(from, to));
            for (Fact fact : Fact.values()) fill(step.merge(), from, to, fact, fillings);
            if (open == null) absorbed.store(to);
            fillings.store();
            from = to;
        }
        em.flush();
        return from;
    }

    private void fill(long merge, Customer from, Customer to, Fact fact, Fillings fillings) {
        @Nullable Object said = from.value(fact);
        @Nullable Object known = to.value(fact);
        if (said == null) return;
        @Nullable Filled by = fillings.by(from, fact);
        // What a rule filled gives way to what is stated, and to nothing else.
        boolean gap = known == null || (by == null && fillings.stated(to, fact)) || filled(merge, fact, known);
        if (!gap || said.equals(known)) return;
        to.state(fact, said);
        if (by != null) fillings.fill(to, fact, by);
        took(merge, fact, null, said, null);
    }

    /** Whether a gap was filled with this by the merge. */
    private boolean filled(long merge, Fact fact, Object known) {
        return Sql.of(
                                "select count(*) from customer_merge_fact where merge_id = ? and fact = ? and before_value is null"
                                        + " and after_value = ?",
                                merge,
                                fact,
                                known.toString())
                        .number(em)
                > 0;
    }

    private static @Nullable Long value(Customer customer) {
        return customer.agent() == null ? null : Long.valueOf(customer.agent().value());
    }
}
