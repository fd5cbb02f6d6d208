package org.fieldlore.portal.bench;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.fieldlore.advice.AdviceSettings;
import org.fieldlore.advice.AdviseOnCustomer;
import org.fieldlore.advice.CountHelp;
import org.fieldlore.advice.FirstCards;
import org.fieldlore.advice.LearnFit;
import org.fieldlore.advice.LearnOffers;
import org.fieldlore.advice.LearntFit;
import org.fieldlore.advice.LearntOffers;
import org.fieldlore.advice.ReadCircumstances;
import org.fieldlore.advice.ReadFeedback;
import org.fieldlore.advice.ReadStand;
import org.fieldlore.advice.Rules;
import org.fieldlore.advice.ShowCards;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.TryFormula;
import org.fieldlore.advice.proof.CountProof;
import org.fieldlore.advice.proof.Cut;
import org.fieldlore.advice.proof.Figure;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.proof.ReadProof;
import org.fieldlore.advice.proof.SalesStage;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.customer.Line;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.search.onnx.BgeMeaning;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.jena.JenaVocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

/**
 * What a year of advice costs those who count it: beside each of {@code --customers N} (100,000) stood nine cards, and all of the
 * know-how is of forty items, so that each has thousands of answers. Prints how long the proof takes to count and to read, a panel
 * of such items and counting whom they helped, the question of an open page whether its cards hold, and what another order of cards would change. In
 * {@code --databases mariadb|h2}.
 */
final class CountsBench {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int POPULAR = 40;
    private static final int CARDS = 9;
    private static final int LANES = 3;
    private static final int READ = 200;
    private static final String NOTE = "客户说保费上涨太多，想停掉百万医疗，孩子今年上小学，问教育金怎么准备。";
    private final Figures figures;
    private final int customers;
    private final List<String> databases;

    CountsBench(Map<String, String> options, Figures figures) {
        this.figures = figures;
        this.customers = Integer.parseInt(options.getOrDefault("customers", "100000"));
        this.databases = List.of(options.getOrDefault("databases", "mariadb").split(","));
    }

    void run() throws IOException, SQLException {
        for (String name : databases) {
            Db db = name.equals("h2")
                    ? Db.inFile(Files.createTempDirectory("counts").resolve("archive"))
                    : Db.mariaDbOnly();
            db.run(em -> new LoadVocabulary(em, CLOCK, new Outbox(em, CLOCK), new JenaVocabulary()).shipped());
            List<Long> concepts = db.in(em -> Sql.of("select id from concept order by id").rows(em).stream()
                    .map(row -> row.number(0))
                    .toList());
            PanelArchive archive;
            try (Connection open = db.source().getConnection()) {
                archive = new PanelArchive(open, customers, POPULAR, List.of(NOTE), concepts);
                archive.fill();
                advised(open);
            }
            measure(db, name, archive);
        }
    }

    /** Cards of a year, answers to all know-how, and an experiment in each lane in which everybody took part. */
    private void advised(Connection open) throws SQLException {
        LocalDate today = LocalDate.now();
        open.setAutoCommit(false);
        int before = POPULAR;
        FindBench.insert(
                open,
                "insert into advice_showing (id, customer_id, item_id, product, step, viewer_id, shown_on, shown_at, position, fit, trust,"
                        + " parts, stage) values",
                customers * CARDS,
                row -> {
                    long customer = row / CARDS + 1L;
                    int card = row % CARDS;
                    LocalDate day = today.minusDays(customer % 365);
                    return Arrays.asList(
                            before + row + 1L,
                            customer,
                            card < LANES ? (customer * LANES + card) % POPULAR + 1 : null,
                            card / LANES == 1 ? Line.values()[card].name() : null,
                            card / LANES == 2 ? "STEP" + card : null,
                            PanelArchive.agentOf(customer).agent().value(),
                            day,
                            day.atTime(9, 0),
                            card % LANES + 1,
                            0.5,
                            0.5,
                            "{}",
                            SalesStage.values()[(int) (customer % SalesStage.values().length)].name());
                });
        FindBench.insert(
                open,
                "insert into advice_feedback (id, showing_id, customer_id, item_id, agent_id, kind, reason, given_at, withdrawn) values",
                customers * LANES,
                row -> {
                    long customer = row / LANES + 1L;
                    int card = row % LANES;
                    return List.of(
                            before + row + 1L,
                            before + row / LANES * (long) CARDS + card + 1,
                            customer,
                            (customer * LANES + card) % POPULAR + 1,
                            PanelArchive.agentOf(customer).agent().value(),
                            row % 20 == 0 ? "NOT_FOR_CUSTOMER" : row % 3 == 0 ? "USED" : "HELPFUL",
                            "",
                            today.minusDays(customer % 365).atTime(9, 1),
                            0);
                });
        LocalDateTime begun = today.minusDays(365).atStartOfDay();
        FindBench.insert(
                open,
                "insert into advice_experiment (id, lane, name, share, begun_at, begun_by, closed) values",
                LANES,
                row -> List.of(row + 1, Lane.values()[row].name(), "n", 10, begun, 1, 0));
        FindBench.insert(
                open,
                "insert into advice_participant (id, experiment_id, customer_id, held_out, entered_at, stage, score, subjects) values",
                customers * LANES,
                row -> List.of(
                        row + 1L,
                        row % LANES + 1,
                        row / LANES + 1L,
                        row / LANES % 10 == 0 ? 1 : 0,
                        begun.plusDays(row / LANES % 365),
                        SalesStage.values()[row / LANES % SalesStage.values().length].name(),
                        (row % 100) / 100.0,
                        Line.values()[row % Line.values().length].name()));
        FindBench.insert(
                open,
                "insert into advice_participant_segment (participant_id, segment_id) values",
                customers * LANES,
                row -> List.of(row + 1L, row / LANES % 10 + 1L));
        open.setAutoCommit(true);
        try (Statement statement = open.createStatement()) {
            for (String table : List.of("advice_showing", "advice_feedback", "advice_participant"))
                statement.execute("analyze table " + table);
        }
    }

    private void measure(Db db, String name, PanelArchive archive) throws IOException {
        long begun = System.nanoTime();
        db.run(em -> new CountProof(em, CLOCK).run());
        figures.add("counts", "ours " + name, "proof_s", (System.nanoTime() - begun) / 1e9, "s", 0, customers);
        // Every item is among the cards of the first of them.
        List<String> answers = IntStream.rangeClosed(POPULAR + 1, 2 * POPULAR)
                .mapToObj(Integer::toString)
                .toList();
        each(name, "help_of_all", 5, i -> db.run(em -> new CountHelp(em, new ReadFeedback(em)).apply(answers)));
        Viewer manager = new Viewer(new AgentId(1), new BranchId(2), EnumSet.of(Role.AGENT, Role.MANAGER));
        each(
                name,
                "proof_read",
                20,
                i -> db.run(em -> {
                    ReadProof read = new ReadProof(
                            em,
                            new Blurring(new HouseSecret(em), SegmentSettings.defaults()),
                            SegmentSettings.defaults());
                    Cut cut = Cut.values()[i % Cut.values().length];
                    for (Lane lane : Lane.values()) {
                        read.shown(lane, CountProof.PERIODS.get(i % CountProof.PERIODS.size()), cut, manager);
                        read.experiments(lane, cut, Figure.OUTCOMES.get(i % Figure.OUTCOMES.size()), manager);
                    }
                }));
        each(
                name,
                "stand",
                READ,
                i -> db.run(em -> {
                    CustomerId customer = customer(i);
                    long first = POPULAR + (customer.value() - 1) * CARDS + 1;
                    new ReadStand(em, CLOCK, CustomerSettings.defaults())
                            .of(
                                    customer,
                                    agentOf(customer),
                                    IntStream.range(0, CARDS)
                                            .mapToObj(card -> new ShowingId(first + card))
                                            .toList());
                }));
        Path files = Files.createTempDirectory("counts-");
        try (LuceneTextIndex index = new LuceneTextIndex(files, CLOCK)) {
            List<IndexEntry> entries = new ArrayList<>();
            for (long id = 1; id <= POPULAR; id++)
                entries.add(PanelBench.entry(id, "保费上涨怎么说 " + id, NOTE.repeat(3), archive, Set.of()));
            index.put(entries);
            index.refresh();
            SharedEntities shared = new SharedEntities(db);
            EntityManager em = shared.em;
            ForSituation fitting = new ForSituation(index, new BgeMeaning());
            ReadCircumstances circumstances =
                    new ReadCircumstances(em, CLOCK, AdviceSettings.defaults(), Rules.SHIPPED);
            SuggestConcepts concepts = new SuggestConcepts(new ReadVocabulary(em));
            LearnOffers offers = new LearnOffers(new LearntOffers(em, CLOCK), new LogisticRegression(), CLOCK);
            ShowCards cards = new ShowCards(em, CLOCK, AdviceSettings.defaults(), Rules.RANKING);
            AdviseOnCustomer advise = new AdviseOnCustomer(circumstances, fitting, cards, concepts, offers);
            each(
                    name,
                    "panel_of_popular",
                    READ,
                    i -> shared.run(() -> advise.advise(customer(i), agentOf(customer(i)), "zh")));
            LearnFit fit =
                    new LearnFit(new LearntFit(em, CLOCK), AdviceSettings.defaults(), new LogisticRegression(), CLOCK);
            FirstCards first = new FirstCards(em, CLOCK, AdviceSettings.defaults(), fit);
            TryFormula formula = new TryFormula(circumstances, fitting, first, concepts, offers, Rules.RANKING);
            each(
                    name,
                    "another_order",
                    5,
                    i -> shared.run(() -> formula.with(Set.of(Factor.values()), Map.of(), manager, "zh")));
        } finally {
            Folders.delete(files);
        }
    }

    private CustomerId customer(int i) {
        return new CustomerId(i * 499L % customers + 1);
    }

    private static Viewer agentOf(CustomerId customer) {
        return PanelArchive.agentOf(customer.value());
    }

    private void each(String database, String what, int times, IntConsumer done) {
        double[] millis = new double[times];
        for (int i = -times / 5; i < times; i++) {
            long begun = System.nanoTime();
            done.accept(i + times / 5);
            if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        figures.add("counts", "ours " + database, what + "_p50_ms", millis[times / 2], "ms", 0, times);
        figures.add("counts", "ours " + database, what + "_p95_ms", millis[times * 95 / 100], "ms", 0, times);
    }
}
