package org.fieldlore.customer;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.Sql;

/** Takes policies in: three queries for every 500 rows. */
final class PolicyIntake {
    private final Intake intake;
    private final Tally tally = new Tally();

    PolicyIntake(Intake intake) {
        this.intake = intake;
    }

    /** Adds to {@code touched} the customers whose sums may have changed. */
    Tally keep(List<Placed<PolicyFacts>> rows, Set<Long> touched) {
        List<Placed<PolicyFacts>> good = Intake.checked(rows, Checks::policy, PolicyFacts::externalId, tally);
        for (List<Placed<PolicyFacts>> chunk : Chunks.of(good)) keepChunk(chunk, touched);
        return tally;
    }

    private void keepChunk(List<Placed<PolicyFacts>> rows, Set<Long> touched) {
        Lookup lookup = intake.lookup();
        Lookup.Customers customers = lookup.customers(
                Lookup.stated(rows.stream().map(row -> row.facts().customer()).toList()));
        Map<String, Policy> known = new HashMap<>();
        for (Policy policy : lookup.entities(
                Policy.class,
                "externalId",
                rows.stream().map(row -> row.facts().externalId()).toList())) known.put(policy.externalId(), policy);
        for (Placed<PolicyFacts> row : rows) {
            Long customer = customers.get(row.facts().customer());
            if (customer == null)
                tally.refused(
                        row.place(),
                        row.facts().externalId(),
                        Intake.UNKNOWN_CUSTOMER,
                        row.facts().customer());
            else keepRow(row, customer, known, touched);
        }
        intake.em().flush();
        follow(rows, customers, known);
    }

    /** Notes which policies came under the external id of an absorbed customer, and which no longer do. */
    private void follow(List<Placed<PolicyFacts>> rows, Lookup.Customers customers, Map<String, Policy> known) {
        MergeLinks links = new MergeLinks(intake.em());
        Set<Long> settled = new LinkedHashSet<>();
        for (Placed<PolicyFacts> row : rows) {
            Policy policy = known.get(row.facts().externalId());
            if (policy == null) continue;
            List<Absorbed.Step> path = customers.path(row.facts().customer());
            if (path.isEmpty()) settled.add(policy.id().value());
            else links.came(MergeLinks.POLICY, policy.id().value(), path);
        }
        links.settled(MergeLinks.POLICY, settled);
    }

    private void keepRow(Placed<PolicyFacts> row, long customer, Map<String, Policy> known, Set<Long> touched) {
        PolicyFacts facts = row.facts();
        Policy policy = known.get(facts.externalId());
        if (policy == null) {
            Policy born = new Policy(facts, customer, intake.currency(), intake.origin(row));
            intake.em().persist(born);
            known.put(facts.externalId(), born);
            tally.inserted();
            touched.add(customer);
            return;
        }
        long before = policy.customer();
        boolean changed = policy.take(facts, customer, intake.origin(row));
        tally.updated(changed);
        if (before != customer)
            Sql.of(
                            "update claim set customer_id = ? where policy_id = ?",
                            customer,
                            policy.id().value())
                    .execute(intake.em());
        if (changed) {
            touched.add(before);
            touched.add(customer);
        }
    }
}
