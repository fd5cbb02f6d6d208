package org.fieldlore.portal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.fieldlore.customer.Clause;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Criterion;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.fieldlore.customer.Sort;

/** Lists that people ask for, each with values that differ from time to time, and what they ask about. */
enum CombinedQueries {
    RENEWAL_AND_SILENCE(random -> all(
            Sort.RENEWAL,
            Condition.of("renewalWithinDays", "LE", day(random, 20, 40)),
            Condition.of("silentForDays", "GE", day(random, 60, 120)))),
    NESTED_GROUPS(random -> all(
            Sort.NAME,
            Condition.of("stage", "IN", "CLIENT,LOYAL"),
            any(
                    Condition.of("age", "GE", day(random, 50, 65)),
                    new Group(
                            Join.ALL,
                            List.of(
                                    Condition.of("children", "GE", "1"),
                                    Condition.of("lacksLine", "IN", "LIFE,HEALTH")))),
            new Group(Join.NONE, List.of(Condition.of("city", "EQ", "C" + random.nextInt(20)))))),
    OWN_FIELD(random -> all(
            Sort.PREMIUM,
            Criterion.of("custom.visits", "BETWEEN", "3.." + day(random, 5, 9)),
            Condition.of("premium", "GE", "1000"))),
    SEGMENT_AND_STAGE(random -> all(
            Sort.NAME,
            Condition.of("segment", "EQ", Integer.toString(1 + random.nextInt(5))),
            Condition.of("stage", "NE", "POTENTIAL"))),
    QUADRANT(random -> all(
            Sort.PREMIUM,
            Condition.of("quadrant", "EQ", "CHERISH"),
            Condition.of("satisfaction", "GE", day(random, 5, 9)))),
    QUADRANT_OR_CLAIM(random -> all(
            Sort.NAME,
            any(
                    Condition.of("quadrant", "IN", "MAINTAIN,CULTIVATE"),
                    Condition.of("lastClaimDays", "LE", day(random, 100, 400))))),
    CLAIMS_AND_CONSENT(random -> all(
            Sort.LAST_CONTACT,
            Condition.of("claims", "GE", "1"),
            Condition.of("objects", "NE", "MARKETING"),
            Condition.of("birthdayWithinDays", "LE", day(random, 20, 60)))),
    NAME_AND_RENEWAL(random ->
            new CustomerQuery("王", List.of(Condition.of("renewalWithinDays", "LE", day(random, 20, 90))), Sort.NAME));
    private static final int SEGMENTS = 5, CITIES = 40;
    private static final String[] STAGES = {"POTENTIAL", "TARGET", "PROSPECT", "CLIENT", "LOYAL"};
    private static final String[] LINES = {"MOTOR", "HOME", "HEALTH", "LIFE", "PENSION"};

    private final Function<Random, CustomerQuery> made;

    CombinedQueries(Function<Random, CustomerQuery> made) {
        this.made = made;
    }

    CustomerQuery query(Random random) {
        return made.apply(random);
    }

    private static CustomerQuery all(Sort sort, Clause... clauses) {
        return new CustomerQuery(null, List.of(clauses), sort);
    }

    private static Group any(Clause... clauses) {
        return new Group(Join.ANY, List.of(clauses));
    }

    private static String day(Random random, int from, int to) {
        return Integer.toString(random.nextInt(from, to));
    }

    /** Gives the customers and policies that are there what the lists ask about. */
    static void fill(Connection connection, int customers) throws SQLException {
        spread(connection, customers);
        LocalDateTime now = LocalDateTime.now();
        FindBench.insert(
                connection,
                "insert into interaction (id, external_id, customer_id, happened_at, kind, body, updated_at) values",
                customers * 2,
                row -> List.of(row + 1L, "I" + row, row / 2 + 1L, now.minusDays(row * 7L % 900), "CALL", "x", now));
        FindBench.insert(
                connection,
                "insert into claim (id, external_id, policy_id, customer_id, occurred_on, status, updated_at) values",
                customers / 4,
                row -> List.of(
                        row + 1L,
                        "K" + row,
                        row * 12L + 1,
                        row * 4L + 1,
                        LocalDate.now().minusDays(row % 1500),
                        "PAID",
                        now));
        FindBench.insert(
                connection,
                "insert into custom_field (id, field_key, label_zh, label_en, help_zh, help_en, kind, choices, place, seen_by,"
                        + " updated_by, updated_at) values",
                1,
                row -> List.of(1, "visits", "拜访", "Visits", "", "", "NUMBER", "", 1, "COLLEAGUE", 1, now));
        FindBench.insert(
                connection,
                "insert into custom_value (customer_id, field_id, value_text, value_number, updated_at) values",
                customers,
                row -> List.of(row + 1L, 1, Integer.toString(row / 10 % 30), row / 10 % 30, now));
        FindBench.insert(
                connection,
                "insert into segment (id, code, name_zh, name_en, goal_zh, goal_en, rule_json, updated_at) values",
                SEGMENTS,
                row -> List.of(row + 1, "S" + row, "客群", "Segment", "-", "-", "[]", now));
        FindBench.insert(
                connection,
                "insert into segment_member (segment_id, customer_id) values",
                customers,
                row -> List.of(row / 10 % SEGMENTS + 1, row + 1L));
        FindBench.insert(
                connection,
                "insert into customer_consent (customer_id, purpose, stand, channel, source, stated_on, recorded_by, recorded_at,"
                        + " standing) values",
                customers / 10,
                row -> List.of(row * 9L + 1, "MARKETING", "OBJECTS", "PHONE", "x", LocalDate.now(), 1, now, 1));
        FindBench.insert(
                connection,
                "insert into grading_mark (kind, income, premium, counted_at) values",
                1,
                row -> List.of("INDIVIDUAL", 120_000, 1_200, now));
    }

    /** Different facts for customers of every branch: ids differ by the number of branches within one. */
    private static void spread(Connection connection, int customers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update customer set birth_date = " + days("'1950-01-01'", "mod(id * 37, 20000)")
                    + ", since = " + days("'2010-01-01'", "mod(id * 13, 5000)")
                    + ", last_contact = " + days("current_timestamp", "-mod(id * 7, 900)")
                    + ", in_touch_since = " + days("current_timestamp", "-mod(id * 11, 900)")
                    + ", renewal_leaning = mod(floor(id / 23), 3) - 1, next_renewal = "
                    + days("current_date", "mod(id, 365)")
                    + ", children = mod(floor(id / 7), 4), satisfaction = mod(floor(id / 11), 11), income = mod(id * 97, 240000),"
                    + " premium_in_force = 600 + mod(id * 31, 1800), city = concat('C', mod(floor(id / 13), " + CITIES
                    + ")), stage = " + oneOf("floor(id / 17)", STAGES));
            statement.executeUpdate("update policy set line = " + oneOf("id * 3 + floor(id / 19)", LINES));
        }
        connection.commit();
    }

    private static String days(String from, String days) {
        return "timestampadd(DAY, " + days + ", " + (from.startsWith("'") ? "cast(" + from + " as date)" : from) + ")";
    }

    private static String oneOf(String number, String[] codes) {
        StringBuilder chosen = new StringBuilder("case mod(" + number + ", " + codes.length + ")");
        for (int i = 0; i < codes.length; i++)
            chosen.append(" when ").append(i).append(" then '").append(codes[i]).append("'");
        return chosen.append(" end").toString();
    }
}
