package org.fieldlore.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes households in: one query for every 500 rows. Who belongs to one, customers say. */
final class HouseholdIntake {
    private final Intake intake;
    private final Tally tally = new Tally();

    HouseholdIntake(Intake intake) {
        this.intake = intake;
    }

    Tally keep(List<Placed<HouseholdFacts>> rows) {
        List<Placed<HouseholdFacts>> good =
                Intake.checked(rows, HouseholdFacts::checked, HouseholdFacts::externalKey, tally);
        for (List<Placed<HouseholdFacts>> chunk : Chunks.of(good)) keepChunk(chunk);
        return tally;
    }

    private void keepChunk(List<Placed<HouseholdFacts>> rows) {
        Map<String, Household> known = new HashMap<>();
        for (Household household : intake.lookup()
                .entities(
                        Household.class,
                        "externalKey",
                        rows.stream().map(row -> row.facts().externalKey()).toList()))
            known.put(household.externalKey(), household);
        for (Placed<HouseholdFacts> row : rows) {
            String key = row.facts().externalKey();
            Household found = known.get(key);
            if (found == null) {
                found = new Household(key, intake.run(), row.place(), intake.now());
                intake.em().persist(found);
                known.put(key, found);
                found.take(row.facts(), intake.origin(row));
                tally.inserted();
            } else tally.updated(found.take(row.facts(), intake.origin(row)));
        }
        intake.em().flush();
    }
}
