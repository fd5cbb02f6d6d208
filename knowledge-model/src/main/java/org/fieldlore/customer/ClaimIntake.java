package org.fieldlore.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.Required;

/** Takes claims in: two queries for every 500 rows. */
final class ClaimIntake {
    private final Intake intake;
    private final Tally tally = new Tally();

    ClaimIntake(Intake intake) {
        this.intake = intake;
    }

    /** Adds to {@code touched} the customers whose claims changed. */
    Tally keep(List<Placed<ClaimFacts>> rows, Set<Long> touched) {
        List<Placed<ClaimFacts>> good = Intake.checked(rows, Checks::claim, ClaimFacts::externalId, tally);
        for (List<Placed<ClaimFacts>> chunk : Chunks.of(good)) keepChunk(chunk, touched);
        return tally;
    }

    private void keepChunk(List<Placed<ClaimFacts>> rows, Set<Long> touched) {
        Lookup lookup = intake.lookup();
        Map<String, Lookup.Held> policies = lookup.policies(
                Lookup.stated(rows.stream().map(row -> row.facts().policy()).toList()));
        Map<String, Claim> known = new HashMap<>();
        for (Claim claim : lookup.entities(
                Claim.class,
                "externalId",
                rows.stream().map(row -> row.facts().externalId()).toList())) known.put(claim.externalId(), claim);
        for (Placed<ClaimFacts> row : rows) {
            Lookup.Held held = policies.get(row.facts().policy());
            if (held == null)
                tally.refused(
                        row.place(),
                        row.facts().externalId(),
                        Intake.UNKNOWN_POLICY,
                        row.facts().policy());
            else keepRow(row, held, known, touched);
        }
        intake.em().flush();
    }

    private void keepRow(Placed<ClaimFacts> row, Lookup.Held held, Map<String, Claim> known, Set<Long> touched) {
        ClaimFacts facts = row.facts();
        Claim claim = known.get(facts.externalId());
        boolean changed = true;
        if (claim != null) {
            changed = claim.take(facts, held.policy(), held.customer(), intake.origin(row));
            tally.updated(changed);
        } else if (facts.occurredOn() == null) {
            tally.refused(row.place(), facts.externalId(), Required.class.getSimpleName(), "occurredOn");
            return;
        } else {
            claim = new Claim(facts, held.policy(), held.customer(), facts.occurredOn(), intake.origin(row));
            intake.em().persist(claim);
            known.put(facts.externalId(), claim);
            tally.inserted();
        }
        if (changed) touched.add(held.customer());
    }
}
