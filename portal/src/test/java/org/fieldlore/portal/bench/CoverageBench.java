package org.fieldlore.portal.bench;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.advice.ReadCalls;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.customer.Stage;
import org.fieldlore.insight.coverage.DrawCoverage;
import org.fieldlore.insight.coverage.ReadCoverage;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.question.ReadCommissions;
import org.fieldlore.search.usage.LogSettings;
import org.fieldlore.search.usage.ReadSearches;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Outbox;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.jena.JenaVocabulary;

/**
 * How long the coverage map takes to draw and to read, with {@code --customers N} made-up customers, each with two policies and in two
 * of twenty segments, every tenth with a fresh note, and {@code --items N} items of three tags each. Set {@code 100k} is a hundred
 * thousand of each.
 */
final class CoverageBench {
    private static final int SEGMENTS = 20;
    private static final int NOTED = 10;
    private static final int TAGS = 3;
    private static final int READ = 20;
    private static final List<String> LINES = List.of("MOTOR", "HEALTH", "LIFE", "ACCIDENT", "HOME");
    private static final List<String> MARRIED = List.of("SINGLE", "MARRIED", "MARRIED", "DIVORCED");
    private static final String NOTE = "客户说保费上涨太多，想停掉百万医疗，孩子今年上小学，问教育金怎么准备。";

    private final Map<String, String> options;
    private final Figures figures;
    private final int customers;
    private final int items;

    CoverageBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.customers = Integer.parseInt(options.getOrDefault("customers", "100000"));
        this.items = Integer.parseInt(options.getOrDefault("items", "100000"));
    }

    void run() throws IOException, SQLException {
        String set = customers % 1_000_000 == 0 ? customers / 1_000_000 + "m" : customers / 1_000 + "k";
        for (String name : options.getOrDefault("databases", "h2,mariadb").split(",")) {
            Db db = name.equals("h2")
                    ? Db.inFile(Files.createTempDirectory("coverage").resolve("archive"))
                    : Db.mariaDbOnly();
            figures.under(name);
            try (Connection open = db.source().getConnection()) {
                Clock clock = Clock.systemUTC();
                db.run(em -> new LoadVocabulary(em, clock, new Outbox(em, clock), new JenaVocabulary()).shipped());
                fill(open, db.in(em -> new ReadVocabulary(em).current()));
                measure(set, name, db, clock);
            }
        }
    }

    private void measure(String set, String name, Db db, Clock clock) {
        long begun = System.nanoTime();
        int rows = db.in(em -> new DrawCoverage(
                        em,
                        new ReadCalls(em, new SuggestConcepts(new ReadVocabulary(em)), clock),
                        new ReadVocabulary(em),
                        SegmentSettings.defaults(),
                        new Outbox(em, clock),
                        clock)
                .draw("CNY"));
        figures.add(set, "ours " + name, "draw_s", (System.nanoTime() - begun) / 1e9, "s", 0, customers);
        figures.add(set, "ours " + name, "rows", rows, "", 0, customers);
        Vocabulary vocabulary = db.in(em -> new ReadVocabulary(em).current());
        List<ConceptId> tops = vocabulary.schemes().stream()
                .flatMap(scheme -> vocabulary.tops(scheme.code()).stream())
                .map(Term::id)
                .toList();
        Viewer actuary = new Viewer(new AgentId(1), new BranchId(1), Set.of(Role.ACTUARY));
        SharedEntities shared = new SharedEntities(db);
        ReadCoverage kept = read(shared.em, clock);
        time(set, name, "read", () -> shared.run(() -> read(shared.em, clock).map(tops, actuary)));
        time(set, name, "read_again", () -> shared.run(() -> kept.map(tops, actuary)));
    }

    private void time(String set, String name, String what, Runnable read) {
        double[] millis = new double[READ];
        for (int i = -2; i < READ; i++) {
            long started = System.nanoTime();
            read.run();
            if (i >= 0) millis[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(millis);
        figures.add(set, "ours " + name, what + "_p50_ms", millis[READ / 2], "ms", 0, READ);
        figures.add(set, "ours " + name, what + "_p95_ms", millis[READ * 95 / 100], "ms", 0, READ);
    }

    private static ReadCoverage read(EntityManager em, Clock clock) {
        return new ReadCoverage(
                em,
                clock,
                new Blurring(new HouseSecret(em), SegmentSettings.defaults()),
                SegmentSettings.defaults(),
                new SuggestConcepts(new ReadVocabulary(em)),
                new ReadSearches(em, LogSettings.defaults()),
                new ReadCommissions(em),
                new ReadKnowledge(em, clock, new Outbox(em, clock)));
    }

    private void fill(Connection open, Vocabulary vocabulary) throws SQLException {
        LocalDateTime now = LocalDateTime.now();
        open.setAutoCommit(false);
        FindBench.insert(
                open,
                "insert into branch (id, code, name_zh, name_en) values",
                1,
                row -> List.of(1, "b", "支公司", "Branch"));
        FindBench.insert(
                open,
                "insert into agent (id, login, name_zh, name_en, branch_id, password_hash, locale, joined_at, active) values",
                1,
                row -> List.of(1, "a", "甲", "A", 1, "-", "zh-CN", now, true));
        FindBench.insert(
                open,
                "insert into segment (id, code, name_zh, name_en, goal_zh, goal_en, rule_json, updated_at) values",
                SEGMENTS,
                row -> List.of(row + 1, "s" + row, "客群" + row, "Segment " + row, "目标", "Goal", "[]", now));
        customers(open, now);
        knowledge(open, vocabulary.terms(), now);
    }

    private void customers(Connection open, LocalDateTime now) throws SQLException {
        FindBench.insert(
                open,
                "insert into customer (id, external_id, kind, name, name_key, birth_date, marital_status, children, stage, agent_id,"
                        + " updated_at, version, premium_in_force, premium_currency, policies_in_force) values",
                customers,
                row -> List.of(
                        row + 1L,
                        "C" + row,
                        row % 20 == 0 ? "CORPORATE" : "INDIVIDUAL",
                        "n" + row,
                        "n" + row,
                        LocalDate.of(1950 + row % 55, 1 + row % 12, 1 + row % 28),
                        MARRIED.get(row % 4),
                        row % 3,
                        Stage.values()[row / 7 % Stage.values().length].name(),
                        1,
                        now,
                        0,
                        2400,
                        "CNY",
                        2));
        FindBench.insert(
                open,
                "insert into policy (id, external_id, customer_id, line, premium, currency, end_date, status, renewal, updated_at)"
                        + " values",
                2 * customers,
                row -> List.of(
                        row + 1L,
                        "P" + row,
                        row / 2 + 1L,
                        LINES.get(row % 7 % LINES.size()),
                        1200,
                        "CNY",
                        LocalDate.now().plusDays(row % 365),
                        "IN_FORCE",
                        "NONE",
                        now));
        FindBench.insert(
                open,
                "insert into segment_member (segment_id, customer_id) values",
                2 * customers,
                row -> List.of(1 + (row / 2 + row % 2 * 7) % SEGMENTS, row / 2 + 1L));
        FindBench.insert(
                open,
                "insert into interaction (id, customer_id, happened_at, kind, body, updated_at) values",
                customers / NOTED,
                row -> List.of(row + 1L, (long) row * NOTED + 1, now.minusDays(row % 50), "CALL", NOTE, now));
    }

    private void knowledge(Connection open, List<Term> terms, LocalDateTime now) throws SQLException {
        FindBench.insert(
                open,
                "insert into knowledge_item (id, revision, kind, lang, author_id, owner_id, confidence, audience, live_version,"
                        + " last_version, created_at, updated_at) values",
                items,
                row -> List.of(row + 1L, 1, "EXPERIENCE", "zh", 1, 1, "VALIDATED", "COMPANY", 1, 1, now, now));
        FindBench.insert(
                open,
                "insert into knowledge_concept (item_id, concept_id) values",
                TAGS * items,
                row -> List.of(
                        row / TAGS + 1L,
                        terms.get((row / TAGS * 31 + row % TAGS * 101) % terms.size())
                                .id()
                                .value()));
        FindBench.insert(
                open,
                "insert into knowledge_segment (item_id, segment_id) values",
                items / 2,
                row -> List.of(2L * row + 1, 1 + row % SEGMENTS));
    }
}
