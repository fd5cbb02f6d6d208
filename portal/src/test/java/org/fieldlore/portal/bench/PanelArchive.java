package org.fieldlore.portal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.customer.LifeEventKind;
import org.fieldlore.customer.Line;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;

/**
 * A made-up archive beside which advice is measured: of each customer two policies and three notes, of every third a claim, a quote
 * and something in life; twenty segments of which each is in two; a shelf of items with three concepts each, and of every item one use.
 *
 * @param notes what customers ask
 */
record PanelArchive(Connection connection, int customers, int items, List<String> notes, List<Long> concepts) {
    private static final int BRANCHES = 10;
    private static final int AGENTS = 500;
    private static final int SEGMENTS = 20;
    private static final int PRODUCTS = 40;
    private static final List<String> LINES =
            Arrays.stream(Line.values()).map(Enum::name).toList();

    /** An agent whose customer this is. */
    static Viewer agentOf(long customer) {
        long agent = customer % AGENTS + 1;
        return new Viewer(new AgentId(agent), new BranchId(agent % BRANCHES + 1), Set.of(Role.AGENT));
    }

    static Viewer author(long item) {
        return agentOf(item * 7);
    }

    /** The concepts of an item, the same for the same number. */
    List<Long> filed(long item) {
        Random random = new Random(item);
        return Stream.generate(() -> concepts.get(random.nextInt(concepts.size())))
                .distinct()
                .limit(3)
                .toList();
    }

    void fill() throws SQLException {
        connection.setAutoCommit(false);
        people();
        archive();
        shelf();
        connection.setAutoCommit(true);
        // What statements are planned by, as a server in service has it.
        try (Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("customer", "policy", "interaction", "advice_showing", "advice_feedback", "knowledge_item"))
                statement.execute("analyze table " + table);
        }
    }

    private void people() throws SQLException {
        insert(
                "insert into branch (id, code, name_zh, name_en) values",
                BRANCHES,
                row -> List.of(row + 1, "b" + row, "支公司" + row, "Branch " + row));
        insert(
                "insert into agent (id, login, name_zh, name_en, branch_id, password_hash, locale, joined_at, active) values",
                AGENTS,
                row -> List.of(
                        row + 1,
                        "a" + row,
                        "甲" + row,
                        "A " + row,
                        (row + 1) % BRANCHES + 1,
                        "-",
                        "zh-CN",
                        LocalDateTime.now(),
                        true));
    }

    private void archive() throws SQLException {
        LocalDate today = LocalDate.now();
        LocalDateTime now = LocalDateTime.now();
        insert(
                "insert into customer (id, external_id, kind, name, name_key, gender, birth_date, marital_status, children, occupation,"
                        + " education, city, stage, since, satisfaction, agent_id, last_contact, updated_at, version, premium_in_force,"
                        + " premium_currency, policies_in_force) values",
                customers,
                row -> List.of(
                        row + 1L,
                        "C" + row,
                        "INDIVIDUAL",
                        "客户" + row,
                        "客户" + row,
                        row % 2 == 0 ? "F" : "M",
                        today.minusYears(20 + row % 50).minusDays(row % 365),
                        row % 3 == 0 ? "SINGLE" : "MARRIED",
                        row % 4,
                        "职业" + row % 12,
                        "BACHELOR",
                        "城市" + row % 30,
                        "CLIENT",
                        today.minusDays(row % 3_000),
                        row % 11,
                        (row + 1) % AGENTS + 1,
                        now.minusDays(row % 200),
                        now,
                        0,
                        1200,
                        "CNY",
                        2));
        insert(
                "insert into policy (id, external_id, customer_id, line, product, premium, currency, start_date, end_date, status,"
                        + " renewal, updated_at) values",
                customers * 2,
                row -> List.of(
                        row + 1L,
                        "P" + row,
                        row / 2 + 1L,
                        LINES.get((row / 2 % 5 + row % 2 * (1 + row / 2 % 3)) % LINES.size()),
                        "安心" + row % PRODUCTS + "号",
                        600,
                        "CNY",
                        today.minusDays(row % 365),
                        today.plusDays(365 - row % 365),
                        "IN_FORCE",
                        row % 9 == 0 ? "NOT_RENEWING" : "CONSIDERING",
                        now));
        insert(
                "insert into interaction (id, customer_id, happened_at, kind, body, updated_at) values",
                customers * 3,
                row -> List.of(
                        row + 1L,
                        row / 3 + 1L,
                        now.minusDays(row % 3 * 20L + row / 3 % 30),
                        "CALL",
                        notes.get((int) (row * 31L % notes.size())),
                        now));
        insert(
                "insert into claim (id, external_id, policy_id, customer_id, occurred_on, status, updated_at) values",
                customers / 3,
                row -> List.of(
                        row + 1L, "K" + row, row * 6L + 1, row * 3L + 1, today.minusDays(row % 300), "PAID", now));
        insert(
                "insert into quote (id, customer_id, line, currency, quoted_on, status, reason, updated_at) values",
                customers / 3,
                row -> List.of(
                        row + 1L,
                        row * 3L + 1,
                        LINES.get(row % LINES.size()),
                        "CNY",
                        today.minusDays(row % 170),
                        "DECLINED",
                        DeclineReason.values()[row % DeclineReason.values().length].name(),
                        now));
        insert(
                "insert into life_event (id, customer_id, kind, happened_on, updated_at) values",
                customers / 3,
                row -> List.of(
                        row + 1L,
                        row * 3L + 2,
                        LifeEventKind.values()[row % LifeEventKind.values().length].name(),
                        today.minusDays(row % 500),
                        now));
        insert(
                "insert into segment (id, code, name_zh, name_en, goal_zh, goal_en, rule_json, updated_at) values",
                SEGMENTS,
                row -> List.of(row + 1L, "s" + row, "客群" + row, "Segment " + row, "", "", "[]", now));
        insert(
                "insert into segment_member (segment_id, customer_id) values",
                customers * 2,
                row -> List.of(row / 2 % 10 + 1L + row % 2 * 10, row / 2 + 1L));
    }

    private void shelf() throws SQLException {
        LocalDateTime now = LocalDateTime.now();
        insert(
                "insert into knowledge_item (id, revision, kind, lang, author_id, owner_id, confidence, audience, live_version,"
                        + " last_version, created_at, updated_at, submitted_at, adopted_at) values",
                items,
                row -> {
                    long author = author(row + 1).agent().value();
                    LocalDateTime at = now.minusDays(row % 900);
                    return List.of(
                            row + 1L,
                            1,
                            "EXPERIENCE",
                            "zh",
                            author,
                            author,
                            "VALIDATED",
                            "COMPANY",
                            1,
                            1,
                            at,
                            at,
                            at,
                            at);
                });
        insert(
                "insert into knowledge_version (item_id, version_number, revision, title, sections, links, fingerprint, state,"
                        + " editor_id, created_at, saved_at, decided_at) values",
                items,
                row -> {
                    LocalDateTime at = now.minusDays(row % 900);
                    return List.of(
                            row + 1L,
                            1,
                            1,
                            "标题 " + row,
                            "{\"ACTION\":\"" + "照着做。".repeat(80) + "\"}",
                            "{\"audience\":\"COMPANY\",\"concepts\":[],\"segments\":[]}",
                            "0".repeat(64),
                            "LIVE",
                            author(row + 1).agent().value(),
                            at,
                            at,
                            at);
                });
        insert(
                "insert into knowledge_concept (item_id, concept_id) values",
                items * 3,
                row -> List.of(row / 3 + 1L, filed(row / 3 + 1).get(row % 3)));
        LocalDate day = LocalDate.now().minusDays(40);
        insert(
                "insert into advice_showing (id, customer_id, item_id, viewer_id, shown_on, shown_at, position, fit, trust, parts) values",
                items,
                row -> List.of(
                        row + 1L,
                        row % customers + 1L,
                        (row * 13L) % items + 1,
                        agentOf(row % customers + 1L).agent().value(),
                        day,
                        day.atStartOfDay(),
                        1,
                        0.5,
                        0.5,
                        "{}"));
        insert(
                "insert into advice_feedback (id, showing_id, customer_id, item_id, agent_id, kind, reason, given_at, withdrawn) values",
                items,
                row -> List.of(
                        row + 1L,
                        row + 1L,
                        row % customers + 1L,
                        (row * 13L) % items + 1,
                        agentOf(row % customers + 1L).agent().value(),
                        row % 20 == 0 ? "NOT_FOR_CUSTOMER" : row % 3 == 0 ? "USED" : "HELPFUL",
                        "",
                        day.atStartOfDay(),
                        0));
        insert(
                "insert into item_help (item_id, stage, colleagues) values",
                items,
                row -> List.of(row + 1L, "", row % 20 == 0 ? 0 : 1));
    }

    private void insert(String into, int rows, IntFunction<List<Object>> row) throws SQLException {
        FindBench.insert(connection, into, rows, row);
    }
}
