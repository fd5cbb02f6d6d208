package org.fieldlore.customer;

import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes records of one kind in, such as quotes: four queries for every 500 rows. */
final class RecordIntake<F extends RecordFacts, E extends CustomerRecord<F>> {
    private final Intake intake;
    private final Class<F> facts;
    private final Class<E> type;
    private final Birth<F, E> birth;

    private RecordIntake(Intake intake, Class<F> facts, Class<E> type, Birth<F, E> birth) {
        this.intake = intake;
        this.facts = facts;
        this.type = type;
        this.birth = birth;
    }

    /** Makes a record with what it must have. */
    private interface Birth<F, E> {
        E of(F facts, long customer, Origin origin);
    }

    /** Takes records of any kind in; adds to {@code touched} the customers of whom anything changed. */
    static Tally keep(Intake intake, List<Placed<RecordFacts>> rows, Set<Long> touched) {
        Tally tally = new Tally();
        if (rows.isEmpty()) return tally;
        List<Placed<RecordFacts>> good = Intake.checked(rows, RecordFacts::checked, RecordFacts::key, tally);
        List<RecordIntake<?, ?>> kinds = List.of(
                new RecordIntake<>(
                        intake,
                        QuoteFacts.class,
                        Quote.class,
                        (quote, customer, origin) -> new Quote(quote, customer, intake.currency(), origin)),
                new RecordIntake<>(intake, ComplaintFacts.class, Complaint.class, Complaint::new),
                new RecordIntake<>(intake, SurveyFacts.class, SurveyAnswer.class, SurveyAnswer::new),
                new RecordIntake<>(intake, LifeEventFacts.class, LifeEvent.class, LifeEvent::new));
        for (RecordIntake<?, ?> kind : kinds) kind.keepOwn(good, tally, touched);
        return tally;
    }

    private void keepOwn(List<Placed<RecordFacts>> rows, Tally tally, Set<Long> touched) {
        List<Placed<F>> own = new ArrayList<>();
        for (Placed<RecordFacts> row : rows)
            if (facts.isInstance(row.facts())) own.add(new Placed<>(row.place(), facts.cast(row.facts())));
        for (List<Placed<F>> chunk : Chunks.of(own)) keepChunk(chunk, tally, touched);
    }

    private void keepChunk(List<Placed<F>> rows, Tally tally, Set<Long> touched) {
        Lookup lookup = intake.lookup();
        List<F> stated = rows.stream().map(Placed::facts).toList();
        Lookup.Customers customers = lookup.customers(
                Lookup.stated(stated.stream().map(RecordFacts::customer).toList()));
        Map<String, Long> agents =
                lookup.agents(stated.stream().map(RecordFacts::agent).toList());
        Map<String, Lookup.Held> policies = lookup.policies(
                Lookup.stated(stated.stream().map(RecordFacts::policy).toList()));
        Map<String, E> known = new HashMap<>();
        for (E record : lookup.entities(
                type, "externalId", stated.stream().map(RecordFacts::key).toList()))
            known.put(record.externalId(), record);
        for (Placed<F> row : rows) {
            Long customer = customers.get(row.facts().customer());
            String policy = row.facts().policy();
            if (customer == null)
                refuse(row, Intake.UNKNOWN_CUSTOMER, row.facts().customer(), tally);
            else if (policy != null && !policies.containsKey(policy)) refuse(row, Intake.UNKNOWN_POLICY, policy, tally);
            else {
                RecordFacts.Whose whose = new RecordFacts.Whose(
                        customer,
                        agent(row, agents, tally),
                        policy == null
                                ? null
                                : Objects.requireNonNull(policies.get(policy)).policy());
                keepRow(row, whose, known, tally, touched);
            }
        }
        intake.em().flush();
        follow(rows, customers, known);
    }

    private static void refuse(Placed<? extends RecordFacts> row, String code, String what, Tally tally) {
        tally.refused(row.place(), row.facts().key(), code, what);
    }

    private static @Nullable Long agent(Placed<? extends RecordFacts> row, Map<String, Long> agents, Tally tally) {
        String login = row.facts().agent();
        if (login == null || login.isBlank()) return null;
        Long found = agents.get(login.strip());
        if (found == null) tally.flagged(row.place(), row.facts().key(), Intake.UNKNOWN_AGENT, login);
        return found;
    }

    private void keepRow(Placed<F> row, RecordFacts.Whose whose, Map<String, E> known, Tally tally, Set<Long> touched) {
        E found = known.get(row.facts().key());
        if (found == null) {
            E born = birth.of(row.facts(), whose.customer(), intake.origin(row));
            born.take(row.facts(), whose, intake.origin(row));
            intake.em().persist(born);
            known.put(row.facts().key(), born);
            tally.inserted();
            touched.add(whose.customer());
            return;
        }
        long before = found.customer();
        boolean changed = found.take(row.facts(), whose, intake.origin(row));
        tally.updated(changed);
        if (changed) touched.addAll(List.of(before, whose.customer()));
    }

    /** Notes which records came under the external id of an absorbed customer, and which no longer do. */
    private void follow(List<Placed<F>> rows, Lookup.Customers customers, Map<String, E> known) {
        String table = type.getAnnotation(Table.class).name();
        MergeLinks links = new MergeLinks(intake.em());
        Set<Long> settled = new LinkedHashSet<>();
        for (Placed<F> row : rows) {
            E record = known.get(row.facts().key());
            if (record == null) continue;
            List<Absorbed.Step> path = customers.path(row.facts().customer());
            if (path.isEmpty()) settled.add(record.id());
            else links.came(table, record.id(), path);
        }
        links.settled(table, settled);
    }
}
