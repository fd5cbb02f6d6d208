package org.fieldlore.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.shared.Refusal;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** Takes customers in: seven queries for every 500 rows, whatever they hold. */
final class CustomerIntake {
    private final Intake intake;
    private final Tally tally = new Tally();

    CustomerIntake(Intake intake) {
        this.intake = intake;
    }

    Tally keep(List<Placed<CustomerFacts>> rows, Set<Long> touched) {
        for (List<Placed<CustomerFacts>> chunk : Chunks.of(rows)) keepChunk(chunk, touched);
        return tally;
    }

    private void keepChunk(List<Placed<CustomerFacts>> rows, Set<Long> touched) {
        Known known = known(rows);
        for (Placed<CustomerFacts> row : rows) {
            try {
                keepRow(row, known, touched);
            } catch (Refusal refusal) {
                String id = String.valueOf(row.facts().externalId());
                tally.refused(row.place(), id, refusal.key(), String.valueOf(refusal.getMessage()));
            }
        }
        // Households first: customers point to them, and the database checks at once.
        intake.em().flush();
        for (Customer newcomer : known.newcomers) {
            intake.em().persist(newcomer);
            touched.add(newcomer.id().value());
        }
        intake.em().flush();
        known.fillings.store();
    }

    private void keepRow(Placed<CustomerFacts> row, Known known, Set<Long> touched) {
        Map<Fact, Object> stated = stated(row.facts());
        String key = Required.text("externalId", row.facts().externalId(), 80);
        @Nullable Customer absorbed = known.absorbed.get(key);
        if (absorbed != null) {
            keepAbsorbed(row, absorbed, stated, known, touched);
            return;
        }
        @Nullable Customer found = known.customers.get(key);
        Customer customer = found == null ? born(row, key, stated) : found;
        boolean changed = found == null;
        changed |= state(customer, row, stated, known.corrections.getOrDefault(key, List.of()), known.fillings);
        changed |= customer.belongsTo(agent(row, customer, known), household(row, customer, known));
        if (changed) customer.comesFrom(intake.origin(row));
        if (found == null) {
            known.customers.put(key, customer);
            known.newcomers.add(customer);
            tally.inserted();
            return;
        }
        tally.updated(changed);
        if (changed && !known.newcomers.contains(found)) touched.add(found.id().value());
    }

    /** Keeps what a source says of a customer that was merged into another; that one takes it where it knows nothing itself. */
    private void keepAbsorbed(
            Placed<CustomerFacts> row, Customer kept, Map<Fact, Object> stated, Known known, Set<Long> touched) {
        Absorbed absorbed = new Absorbed(intake.em());
        boolean changed = state(kept, row, stated, absorbed.corrections(kept.id()), known.fillings);
        changed |= kept.belongsTo(agent(row, kept, known), household(row, kept, known));
        tally.updated(changed);
        if (!changed) return;
        kept.comesFrom(intake.origin(row));
        absorbed.store(kept);
        known.fillings.store();
        List<Absorbed.Step> path =
                absorbed.paths(List.of(kept.externalId())).getOrDefault(kept.externalId(), List.of());
        touched.add(new Joining(intake.em()).passOn(kept, path).id().value());
    }

    private Customer born(Placed<CustomerFacts> row, String key, Map<Fact, Object> stated) {
        CustomerKind kind = row.facts().kind();
        if (kind == null) Required.text(Fact.KIND.name(), "", 20);
        return new Customer(
                key, Objects.requireNonNull(kind), (String) stated.getOrDefault(Fact.NAME, ""), intake.origin(row));
    }

    private boolean state(
            Customer customer,
            Placed<CustomerFacts> row,
            Map<Fact, Object> stated,
            Collection<Correction> corrections,
            Fillings fillings) {
        boolean changed = false;
        for (Map.Entry<Fact, Object> entry : stated.entrySet()) {
            Fact fact = entry.getKey();
            @Nullable Filling rule = row.facts().filled().get(fact);
            if (rule != null) {
                changed |= fill(customer, fact, entry.getValue(), rule, corrections, fillings);
                continue;
            }
            boolean behind = corrections.stream()
                    .anyMatch(c -> c.fact() == fact && c.supersedes(entry.getValue(), customer.value(fact)));
            if (!behind) changed |= customer.state(fact, entry.getValue()) | fillings.stated(customer, fact);
        }
        return changed;
    }

    /** Fills a gap, or what a rule filled before; never what somebody stated or put right. */
    private boolean fill(
            Customer customer,
            Fact fact,
            Object value,
            Filling rule,
            Collection<Correction> corrections,
            Fillings fillings) {
        boolean gap = customer.value(fact) == null || fillings.by(customer, fact) != null;
        boolean corrected = corrections.stream().anyMatch(c -> c.fact() == fact);
        if (!gap || corrected || !customer.state(fact, value)) return false;
        fillings.fill(customer, fact, new CustomerView.Filled(rule, intake.run(), intake.now()));
        return true;
    }

    /** All facts read before one is stored, so that a bad one leaves nothing behind. */
    private static Map<Fact, Object> stated(CustomerFacts facts) {
        Map<Fact, Object> stated = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            Object value = fact.statedBy(facts);
            if (value != null) stated.put(fact, value);
        }
        if (facts.household() != null && !facts.household().isBlank())
            Required.text("household", facts.household(), 80);
        return stated;
    }

    private @Nullable Long agent(Placed<CustomerFacts> row, Customer customer, Known known) {
        String login = row.facts().agent();
        Long before = customer.agent() == null ? null : customer.agent().value();
        if (login == null || login.isBlank()) return before;
        Long found = known.agents.get(login.strip());
        if (found == null) tally.flagged(row.place(), customer.externalId(), Intake.UNKNOWN_AGENT, login);
        return found == null ? before : found;
    }

    private @Nullable Long household(Placed<CustomerFacts> row, Customer customer, Known known) {
        String key = row.facts().household();
        if (key == null || key.isBlank()) return customer.household();
        return known.households
                .computeIfAbsent(key.strip(), k -> {
                    Household born = new Household(k, intake.run(), row.place(), intake.now());
                    intake.em().persist(born);
                    return born;
                })
                .id();
    }

    /** What the rows refer to, as the database knows it. */
    private record Known(
            Map<String, Customer> customers,
            Map<String, Customer> absorbed,
            Set<Customer> newcomers,
            Map<String, List<Correction>> corrections,
            Fillings fillings,
            Map<String, Household> households,
            Map<String, Long> agents) {}

    private Known known(List<Placed<CustomerFacts>> rows) {
        Lookup lookup = intake.lookup();
        List<CustomerFacts> facts = rows.stream().map(Placed::facts).toList();
        Map<String, Customer> customers = new HashMap<>();
        List<String> keys =
                Lookup.stated(facts.stream().map(CustomerFacts::externalId).toList());
        for (Customer customer : lookup.entities(Customer.class, "externalId", keys))
            customers.put(customer.externalId(), customer);
        Map<String, Customer> absorbed = new Absorbed(intake.em())
                .byExternalId(
                        keys.stream().filter(key -> !customers.containsKey(key)).toList());
        Map<String, Household> households = new HashMap<>();
        for (Household household : lookup.entities(
                Household.class,
                "externalKey",
                Lookup.stated(facts.stream().map(CustomerFacts::household).toList())))
            households.put(household.externalKey(), household);
        Map<String, Long> agents =
                lookup.agents(facts.stream().map(CustomerFacts::agent).toList());
        Fillings fillings = new Fillings(
                intake.em(),
                Stream.concat(customers.values().stream(), absorbed.values().stream())
                        .toList());
        return new Known(
                customers,
                absorbed,
                new LinkedHashSet<>(),
                corrections(customers.values()),
                fillings,
                households,
                agents);
    }

    private Map<String, List<Correction>> corrections(Collection<Customer> customers) {
        if (customers.isEmpty()) return Map.of();
        Map<Long, String> keys = new HashMap<>();
        for (Customer customer : customers) keys.put(customer.id().value(), customer.externalId());
        Map<String, List<Correction>> found = new HashMap<>();
        for (Correction correction : intake.em()
                .createQuery("select k from Correction k where k.customerId in :ids", Correction.class)
                .setParameter("ids", keys.keySet())
                .getResultList())
            found.computeIfAbsent(keys.get(correction.customer()), k -> new ArrayList<>())
                    .add(correction);
        return found;
    }
}
