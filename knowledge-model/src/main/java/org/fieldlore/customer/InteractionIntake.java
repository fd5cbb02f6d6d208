package org.fieldlore.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes contacts in: three queries for every 500 rows. */
final class InteractionIntake {
    private final Intake intake;
    private final Tally tally = new Tally();

    InteractionIntake(Intake intake) {
        this.intake = intake;
    }

    /** Adds to {@code touched} the customers whose last contact may have changed. */
    Tally keep(List<Placed<InteractionFacts>> rows, Set<Long> touched) {
        List<Placed<InteractionFacts>> good =
                Intake.checked(rows, Checks::interaction, InteractionFacts::externalId, tally);
        for (List<Placed<InteractionFacts>> chunk : Chunks.of(good)) keepChunk(chunk, touched);
        return tally;
    }

    private void keepChunk(List<Placed<InteractionFacts>> rows, Set<Long> touched) {
        Lookup lookup = intake.lookup();
        List<InteractionFacts> facts = rows.stream().map(Placed::facts).toList();
        Lookup.Customers customers = lookup.customers(
                Lookup.stated(facts.stream().map(InteractionFacts::customer).toList()));
        Map<String, Long> agents =
                lookup.agents(facts.stream().map(InteractionFacts::agent).toList());
        Map<String, Interaction> known = new HashMap<>();
        for (Interaction interaction : lookup.entities(
                Interaction.class,
                "externalId",
                facts.stream().map(InteractionFacts::key).toList())) known.put(interaction.externalId(), interaction);
        for (Placed<InteractionFacts> row : rows) {
            Long customer = customers.get(row.facts().customer());
            if (customer == null)
                tally.refused(
                        row.place(),
                        row.facts().key(),
                        Intake.UNKNOWN_CUSTOMER,
                        row.facts().customer());
            else keepRow(row, customer, agent(row, agents), known, touched);
        }
        intake.em().flush();
        MergeLinks links = new MergeLinks(intake.em());
        for (Placed<InteractionFacts> row : rows) {
            Interaction kept = known.get(row.facts().key());
            if (kept != null)
                links.came(
                        MergeLinks.INTERACTION,
                        kept.id(),
                        customers.path(row.facts().customer()));
        }
    }

    private @Nullable Long agent(Placed<InteractionFacts> row, Map<String, Long> agents) {
        String login = row.facts().agent();
        if (login == null || login.isBlank()) return null;
        Long found = agents.get(login.strip());
        if (found == null) tally.flagged(row.place(), row.facts().key(), Intake.UNKNOWN_AGENT, login);
        return found;
    }

    private void keepRow(
            Placed<InteractionFacts> row,
            long customer,
            @Nullable Long agent,
            Map<String, Interaction> known,
            Set<Long> touched) {
        Interaction interaction = known.get(row.facts().key());
        boolean changed = true;
        if (interaction == null) {
            interaction = new Interaction(row.facts(), customer, agent, intake.origin(row));
            intake.em().persist(interaction);
            known.put(row.facts().key(), interaction);
            tally.inserted();
        } else {
            changed = interaction.take(row.facts(), customer, agent, intake.origin(row));
            tally.updated(changed);
        }
        if (changed) touched.add(customer);
    }
}
