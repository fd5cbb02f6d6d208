package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Reads from the archive what the next product follows from: facts that rarely change, and the lines of policies in force. */
record Profiles(EntityManager em, Clock clock) {
    private static final int YEARS = 5;
    private static final int MANY_CHILDREN = 3;

    /**
     * Returns customers to learn from: those with two policies or more who do not object to being counted in analyses. Of more than
     * {@code most} it takes a part that is the same every time.
     */
    List<Profile> toLearnFrom(int most) {
        String several = "c.policies_in_force > 1 and not exists (select 1 from customer_consent k where"
                + " k.customer_id = c.id and k.purpose = 'ANALYSIS' and k.stand = 'OBJECTS' and k.standing = 1)";
        long all = Sql.of("select count(*) from customer c where " + several).number(em);
        return read(Sql.of("where " + several + " and mod(c.id, ?) = 0", Math.max(1, (all + most - 1) / most)));
    }

    /** Returns one customer, or nothing if there is none of that id. Whoever asks must have seen to it that the viewer may know. */
    Optional<Profile> of(CustomerId customer) {
        return read(Sql.of("where c.id = ?", customer.value())).stream().findFirst();
    }

    private List<Profile> read(Sql which) {
        List<Row> rows = Sql.of("select c.id, p.line, c.kind, c.gender, c.birth_date, c.marital_status, c.children,"
                        + " c.occupation, c.education, c.city, c.since, a.branch_id from customer c"
                        + " left join agent a on a.id = c.agent_id"
                        + " left join policy p on p.customer_id = c.id and p.status = 'IN_FORCE'")
                .add(which)
                .add("order by c.id")
                .rows(em);
        List<Profile> profiles = new ArrayList<>();
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!row.empty(1)) lines.add(row.text(1));
            if (i + 1 < rows.size() && rows.get(i + 1).number(0) == row.number(0)) continue;
            profiles.add(new Profile(lines, facts(row)));
            lines.clear();
        }
        return profiles;
    }

    private List<Fact> facts(Row row) {
        List<Fact> facts = new ArrayList<>();
        word(facts, "kind", row.textOrNull(2));
        word(facts, "gender", row.textOrNull(3));
        LocalDate born = row.dateOrNull(4);
        if (born != null) facts.add(Fact.band("age", years(born), YEARS));
        word(facts, "maritalStatus", row.textOrNull(5));
        Integer children = row.wholeOrNull(6);
        if (children != null) word(facts, "children", Integer.toString(Math.min(children, MANY_CHILDREN)));
        word(facts, "occupation", row.textOrNull(7));
        word(facts, "education", row.textOrNull(8));
        word(facts, "city", row.textOrNull(9));
        LocalDate since = row.dateOrNull(10);
        if (since != null) facts.add(Fact.band("years", years(since), 2));
        word(facts, "branch", row.textOrNull(11));
        return facts;
    }

    private int years(LocalDate since) {
        return (int) ChronoUnit.YEARS.between(
                since, clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static void word(List<Fact> facts, String attribute, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(new Fact(attribute, value));
    }
}
