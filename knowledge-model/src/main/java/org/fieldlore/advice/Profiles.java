package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Reads from the archive what the next product follows from: facts that rarely change, and the lines of policies in force. */
record Profiles(EntityManager em, Clock clock) {
    private static final int YEARS = 5;
    private static final int MANY_CHILDREN = 3;

    /** The columns that {@link #facts} reads, of a customer c and their agent a. */
    static final String FACTS = "c.kind, c.gender, c.birth_date, c.marital_status, c.children, c.occupation,"
            + " c.education, c.city, c.since, a.branch_id";

    /**
     * Returns customers to learn from: those with two policies or more who do not object to being counted in analyses. Of more than
     * {@code most} it takes a part that is the same every time.
     */
    List<Profile> toLearnFrom(int most) {
        String several = "c.policies_in_force > 1 and not exists (select 1 from customer_consent k where"
                + " k.customer_id = c.id and k.purpose = 'ANALYSIS' and k.stand = 'OBJECTS' and k.standing = 1)";
        long all = Sql.of("select count(*) from customer c where " + several).number(em);
        List<Row> rows = Sql.of("select c.id, p.line, " + FACTS + " from customer c"
                        + " left join agent a on a.id = c.agent_id"
                        + " join policy p on p.customer_id = c.id and p.status = 'IN_FORCE'")
                .add("where " + several + " and mod(c.id, ?) = 0", Math.max(1, (all + most - 1) / most))
                .add("order by c.id")
                .rows(em);
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        List<Profile> profiles = new ArrayList<>();
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            lines.add(row.text(1));
            if (i + 1 < rows.size() && rows.get(i + 1).number(0) == row.number(0)) continue;
            profiles.add(new Profile(lines, facts(row, 2, today)));
            lines.clear();
        }
        return profiles;
    }

    /** Returns what is known by the columns of {@link #FACTS}, the first of which stands at a place of the row. */
    static List<Fact> facts(Row row, int from, LocalDate today) {
        return facts(
                row.textOrNull(from),
                row.textOrNull(from + 1),
                row.dateOrNull(from + 2),
                row.textOrNull(from + 3),
                row.wholeOrNull(from + 4),
                row.textOrNull(from + 5),
                row.textOrNull(from + 6),
                row.textOrNull(from + 7),
                row.dateOrNull(from + 8),
                row.textOrNull(from + 9),
                today);
    }

    /** Returns what is known of a customer, in the words that profiles are learnt in. */
    static List<Fact> facts(
            @Nullable String kind,
            @Nullable String gender,
            @Nullable LocalDate born,
            @Nullable String maritalStatus,
            @Nullable Integer children,
            @Nullable String occupation,
            @Nullable String education,
            @Nullable String city,
            @Nullable LocalDate since,
            @Nullable String branch,
            LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        word(facts, "kind", kind);
        word(facts, "gender", gender);
        if (born != null) facts.add(Fact.band("age", years(born, today), YEARS));
        word(facts, "maritalStatus", maritalStatus);
        if (children != null) word(facts, "children", Integer.toString(Math.min(children, MANY_CHILDREN)));
        word(facts, "occupation", occupation);
        word(facts, "education", education);
        word(facts, "city", city);
        if (since != null) facts.add(Fact.band("years", years(since, today), 2));
        word(facts, "branch", branch);
        return facts;
    }

    private static int years(LocalDate since, LocalDate today) {
        return (int) ChronoUnit.YEARS.between(since, today);
    }

    private static void word(List<Fact> facts, String attribute, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(new Fact(attribute, value));
    }
}
