package org.fieldlore.customer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.graph.DatabaseGraph;
import org.fieldlore.graph.RebuildGraph;
import org.fieldlore.graph.jena.TdbStore;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.KnowledgeEntries;
import org.fieldlore.search.RebuildIndex;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.segment.Situations;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.ReadChanges;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.jena.JenaVocabulary;
import org.junit.jupiter.api.io.TempDir;

/** Plants a person wherever texts are kept, erases them, and looks for what is left in every text of every table and file. */
class ErasureDbTest {
    private static final String NAME = "卓然记号";
    private static final String PHONE = "19900001234";
    private static final String MAIL = "zorqelin@example.org";
    private static final String NUMBER = "ZQX-CUST-77";
    private static final List<String> PLANTED = List.of(
            NAME, PHONE, MAIL, NUMBER, "990101198803051239", "浙Z99887", "ZQX-POL-1", "ZQX-CLM-1", "ZQX-QUO-1", "旧名记号");
    private static final CustomerId ID = new CustomerId(4_711);

    @TempDir
    private Path folder;

    @EachDatabase
    void a_planted_person_is_in_no_text_of_any_table_and_no_file_of_index_and_graph(Db db) {
        KnowledgeFixture knowledge = planted(db, "LAPSED");
        Path place = folder.resolve(db.toString());
        try (LuceneTextIndex index = new LuceneTextIndex(place.resolve("index"), Clock.systemUTC());
                TdbStore store = new TdbStore(place.resolve("graph"))) {
            db.run(em -> project(em, knowledge, index, store));
            assertThat(traces(db)).isNotEmpty();
            assertThat(files(place.resolve("graph"))).isNotEmpty();

            Erased erased = erase(db, knowledge, NAME);
            db.run(em -> project(em, knowledge, index, store));

            assertThat(erased.policies()).isEqualTo(1);
            assertThat(erased.texts()).isPositive();
        }
        assertThat(traces(db)).isEmpty();
        assertThat(files(place)).isEmpty();
    }

    @EachDatabase
    void past_contracts_stay_as_numbers_and_every_row_about_the_person_goes(Db db) {
        KnowledgeFixture knowledge = planted(db, "LAPSED");

        erase(db, knowledge, " 卓然记号 ");

        Row policy = one(db, "select premium, line, external_id, plate from policy where customer_id = 4711");
        assertThat(policy.money(0)).isEqualByComparingTo(new BigDecimal("3200.50"));
        assertThat(policy.text(2)).startsWith("erased-");
        assertThat(policy.empty(3)).isTrue();
        assertThat(one(db, "select amount from claim where customer_id = 4711").money(0))
                .isEqualByComparingTo("640");
        Row left = one(db, "select name, birth_date, agent_id, household_id from customer where id = 4711");
        assertThat(left.text(0)).isEqualTo("×");
        assertThat(left.empty(1) && left.empty(2) && left.empty(3)).isTrue();
        for (String table : List.of(
                "interaction",
                "customer_correction",
                "customer_look",
                "customer_consent",
                "household",
                "quote",
                "complaint",
                "survey_answer",
                "life_event"))
            assertThat(one(db, "select count(*) from " + table).number(0))
                    .as(table)
                    .isZero();
        Row record = one(db, "select reason, policies_kept from erasure");
        assertThat(record.text(0)).isEqualTo("REQUEST");
        assertThat(record.number(1)).isEqualTo(1);
    }

    @EachDatabase
    void an_erasure_stays_open_until_index_and_graph_have_forgotten(Db db) {
        KnowledgeFixture knowledge = planted(db, "LAPSED");
        List<String> told = new ArrayList<>();
        Viewer viewer = administrator(knowledge);

        db.run(em -> eraser(em).erase(ID, viewer, NAME, ErasureReason.REQUEST, (words, texts) -> told.addAll(words)));

        assertThat(told).contains(NAME, NUMBER, PHONE, MAIL);
        List<Long> open = db.in(em -> eraser(em).unfinished());
        assertThat(open).hasSize(1);
        db.run(em -> eraser(em).finish(open));
        assertThat(db.<List<Long>>in(em -> eraser(em).unfinished())).isEmpty();
    }

    @EachDatabase
    void when_files_cannot_forget_nothing_is_erased(Db db) {
        KnowledgeFixture knowledge = planted(db, "LAPSED");
        Viewer viewer = administrator(knowledge);

        assertThatThrownBy(() ->
                        db.run(em -> eraser(em).erase(ID, viewer, NAME, ErasureReason.REQUEST, (words, texts) -> {
                            throw new IllegalStateException("the disk is gone");
                        })))
                .hasMessage("the disk is gone");

        assertThat(one(db, "select name from customer where id = 4711").text(0)).isEqualTo(NAME);
        assertThat(db.<List<Long>>in(em -> eraser(em).unfinished())).isEmpty();
    }

    @EachDatabase
    void whoever_was_merged_into_the_person_is_erased_with_them(Db db) {
        KnowledgeFixture knowledge = planted(db, "LAPSED");
        db.run(em -> {
            customer(em, 4_712, "ZQX-CUST-77-B", knowledge);
            customer(em, 4_713, "ZQX-CUST-77-C", knowledge);
        });
        for (long[] pair : new long[][] {{4_712, 4_713}, {ID.value(), 4_712}})
            db.run(em -> new MergeCustomers(em, knowledge.clock(), new Outbox(em, knowledge.clock()))
                    .merge(
                            new CustomerId(pair[0]),
                            new CustomerId(pair[1]),
                            Set.of(Fact.PHONE),
                            administrator(knowledge)));

        erase(db, knowledge, NAME);

        assertThat(traces(db)).isEmpty();
        for (String table :
                List.of("customer_absorbed", "customer_merge", "customer_merge_fact", "customer_merge_link"))
            assertThat(one(db, "select count(*) from " + table).number(0))
                    .as(table)
                    .isZero();
    }

    @EachDatabase
    void another_customer_of_the_same_name_keeps_it(Db db) {
        KnowledgeFixture knowledge = planted(db, "LAPSED");
        db.run(em -> customer(em, 4_712, "OTHER-1", knowledge));

        erase(db, knowledge, NAME);

        assertThat(one(db, "select name from customer where id = 4712").text(0)).isEqualTo(NAME);
    }

    @EachDatabase
    void a_policy_in_force_a_wrong_name_and_a_wrong_role_forbid_it_and_nothing_changes(Db db) {
        KnowledgeFixture knowledge = planted(db, "IN_FORCE");
        int before = traces(db).size();

        assertThatThrownBy(() -> erase(db, knowledge, NAME)).isInstanceOf(MustBeKept.class);
        assertThatThrownBy(() -> erase(db, knowledge, "卓然")).isInstanceOf(NameDiffers.class);
        assertThatThrownBy(() -> erase(db, knowledge.viewer(knowledge.author), NAME))
                .isInstanceOf(NotAllowed.class);
        assertThat(traces(db)).hasSize(before);
    }

    @EachDatabase
    void the_export_has_every_row_about_the_person_and_nothing_of_the_watch_list(Db db) {
        KnowledgeFixture knowledge = planted(db, "IN_FORCE");
        Viewer agent = knowledge.viewer(knowledge.author);

        var export = db.in(em -> new ExportCustomer(em).export(ID, agent));

        assertThat(export.toString())
                .contains(NAME, PHONE, MAIL, "ZQX-POL-1", "ZQX-CLM-1", "旧名记号", "IDENTIFY", "MARKETING");
        assertThat(export.keySet())
                .contains(
                        "customer",
                        "policy",
                        "claim",
                        "interaction",
                        "customer_correction",
                        "customer_look",
                        "quote",
                        "complaint",
                        "survey_answer",
                        "life_event",
                        "advice_showing")
                .doesNotContain("watch_entry");
        assertThatThrownBy(() -> db.in(em -> new ExportCustomer(em).export(ID, administrator(knowledge))))
                .isInstanceOf(NotAllowed.class);
    }

    private static KnowledgeFixture planted(Db db, String status) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        knowledge.approved(KnowledgeFixture.experience("给" + NAME + "的第一份保单", "先问" + NAME + "的现金流。"));
        db.run(em -> {
            insert(em, "household", Map.of("id", 9, "external_key", "H-9", "updated_at", knowledge.now));
            customer(em, ID.value(), NUMBER, knowledge);
            Sql.of("update customer set household_id = 9 where id = ?", ID.value())
                    .execute(em);
            policyAndClaim(em, status, knowledge);
            about(em, knowledge);
            elsewhere(em, knowledge);
        });
        return knowledge;
    }

    private static void customer(EntityManager em, long id, String externalId, KnowledgeFixture knowledge) {
        Sql.of(
                        "insert into customer (id, external_id, kind, name, name_key, birth_date, id_number, phone, phone_digits,"
                                + " email, plate, note, agent_id, source_place, updated_at, version) values"
                                + " (?, ?, 'INDIVIDUAL', ?, ?, ?, '990101198803051239', ?, ?, ?, '浙Z99887', '爱问价', ?, 'a.csv:2', ?, 0)",
                        id,
                        externalId,
                        NAME,
                        NAME,
                        LocalDate.of(1988, 3, 5),
                        PHONE,
                        PHONE,
                        MAIL,
                        knowledge.author.value(),
                        knowledge.now)
                .execute(em);
    }

    private static void policyAndClaim(EntityManager em, String status, KnowledgeFixture knowledge) {
        Sql.of(
                        "insert into policy (id, external_id, customer_id, line, plate, premium, currency, status, renewal, updated_at)"
                                + " values (81, 'ZQX-POL-1', ?, 'MOTOR', '浙Z99887', 3200.50, 'CNY', ?, 'UNDECIDED', ?)",
                        ID.value(),
                        status,
                        knowledge.now)
                .execute(em);
        Sql.of(
                        "insert into claim (id, external_id, policy_id, customer_id, occurred_on, amount, status, cause, updated_at)"
                                + " values (91, 'ZQX-CLM-1', 81, ?, ?, 640, 'PAID', ?, ?)",
                        ID.value(),
                        LocalDate.of(2026, 1, 5),
                        NAME + "追尾",
                        knowledge.now)
                .execute(em);
    }

    private static void about(EntityManager em, KnowledgeFixture knowledge) {
        long by = knowledge.author.value();
        insert(
                em,
                "interaction",
                Map.of(
                        "id",
                        71,
                        "customer_id",
                        ID.value(),
                        "happened_at",
                        knowledge.now,
                        "kind",
                        "CALL",
                        "body",
                        NAME + " 来电 " + PHONE,
                        "updated_at",
                        knowledge.now));
        insert(
                em,
                "customer_correction",
                Map.of(
                        "customer_id",
                        ID.value(),
                        "fact",
                        "NAME",
                        "before_value",
                        "旧名记号",
                        "after_value",
                        NAME,
                        "corrected_by",
                        by,
                        "corrected_at",
                        knowledge.now));
        Origin origin = Origin.imported(7L, NAME + ".csv:2", knowledge.now);
        LocalDate day = LocalDate.of(2026, 1, 5);
        QuoteFacts quote = new QuoteFacts(
                "ZQX-QUO-1", NUMBER, null, Line.LIFE, NAME + "专属", null, null, day, null, null, DeclineReason.LATER);
        born(em, new Quote(quote, ID.value(), "CNY", origin), quote, origin);
        ComplaintFacts complaint = new ComplaintFacts(
                "ZQX-COM-1",
                NUMBER,
                null,
                null,
                day,
                Touchpoint.EMOTION,
                Dissatisfaction.SERVICE,
                NAME + "说没人接电话",
                null,
                null);
        born(em, new Complaint(complaint, ID.value(), origin), complaint, origin);
        SurveyFacts answer =
                new SurveyFacts("ZQX-ANS-1", NUMBER, null, day, Touchpoint.SUPPORT, 3, 2, null, "请打 " + PHONE);
        born(em, new SurveyAnswer(answer, ID.value(), origin), answer, origin);
        LifeEventFacts event = new LifeEventFacts("ZQX-EVE-1", NUMBER, null, LifeEventKind.BIRTH, day, NAME + "得子");
        born(em, new LifeEvent(event, ID.value(), origin), event, origin);
        em.persist(new Look(ID, knowledge.author, LookPurpose.IDENTIFY, NAME, List.of(Fact.PHONE), knowledge.now));
        em.persist(new Consent(
                ID,
                new Consent.Statement(
                        UsePurpose.MARKETING,
                        Stand.OBJECTS,
                        ConsentChannel.LETTER,
                        NAME + "来信",
                        LocalDate.of(2020, 1, 1)),
                knowledge.author,
                knowledge.now));
        insert(
                em,
                "advice_showing",
                Map.of(
                        "customer_id",
                        ID.value(),
                        "item_id",
                        1,
                        "viewer_id",
                        by,
                        "shown_on",
                        LocalDate.of(2026, 1, 5),
                        "shown_at",
                        knowledge.now,
                        "position",
                        1,
                        "fit",
                        0.5,
                        "trust",
                        0.5,
                        "parts",
                        "[]"));
    }

    private static <F extends RecordFacts> void born(
            EntityManager em, CustomerRecord<F> record, F facts, Origin origin) {
        record.take(facts, new RecordFacts.Whose(ID.value(), null, null), origin);
        em.persist(record);
    }

    private static void elsewhere(EntityManager em, KnowledgeFixture knowledge) {
        long by = knowledge.author.value();
        insert(
                em,
                "search_query",
                Map.ofEntries(
                        Map.entry("query_id", "q"),
                        Map.entry("client_id", "c"),
                        Map.entry("channel", "PAGE"),
                        Map.entry("asked_at", knowledge.now),
                        Map.entry("user_query", NAME),
                        Map.entry("text_key", NAME),
                        Map.entry("withheld", 0),
                        Map.entry("lang", "zh"),
                        Map.entry("query_attributes", "{}"),
                        Map.entry("total", 0),
                        Map.entry("took_ms", 1.0),
                        Map.entry("hit_ids", ""),
                        Map.entry("found_nothing", 1),
                        Map.entry("clicked", 0)));
        insert(
                em,
                "saved_query",
                Map.of(
                        "owner_id",
                        by,
                        "branch_id",
                        1,
                        "name",
                        "找" + NAME,
                        "query_json",
                        "{\"text\":\"" + PHONE + "\"}",
                        "shared",
                        false,
                        "updated_at",
                        knowledge.now));
        Sql.of(
                        "insert into import_run (kind, name, state, total, done, accepted, changed, refused, findings, started_at,"
                                + " started_by, cancel_asked) values ('CUSTOMERS', ?, 'DONE', 1, 1, 0, 0, 1, 1, ?, ?, false)",
                        NUMBER + ".csv",
                        knowledge.now,
                        by)
                .execute(em);
        insert(
                em,
                "import_finding",
                Map.of(
                        "run_id",
                        Sql.of("select max(id) from import_run").number(em),
                        "position",
                        1,
                        "file",
                        "a.csv",
                        "place",
                        "2",
                        "severity",
                        "REFUSED",
                        "code",
                        "X",
                        "detail",
                        "{\"value\":\"" + NAME + "\"}",
                        "original",
                        NUMBER + "," + NAME + ",1990-0000-1234,杭州"));
    }

    private static void insert(EntityManager em, String table, Map<String, Object> values) {
        List<String> columns = List.copyOf(values.keySet());
        Sql.of("insert into " + table + " (" + String.join(", ", columns) + ") values")
                .list(columns.stream().map(values::get).toList())
                .execute(em);
    }

    private static void project(EntityManager em, KnowledgeFixture knowledge, LuceneTextIndex index, TdbStore store) {
        new RebuildIndex(
                        new KnowledgeEntries(knowledge.read(em), new ReadVocabulary(em), ids -> Map.of()),
                        index,
                        knowledge.clock())
                .run();
        new RebuildGraph(
                        new DatabaseGraph(
                                em,
                                knowledge.read(em),
                                new ReadVocabulary(em),
                                new ReadChanges(em),
                                new JenaVocabulary(),
                                new Situations(
                                        em,
                                        knowledge.clock(),
                                        new Blurring(new HouseSecret(em), SegmentSettings.defaults())),
                                knowledge.clock()),
                        store,
                        knowledge.clock())
                .run();
    }

    private static Viewer administrator(KnowledgeFixture knowledge) {
        Viewer someone = knowledge.viewer(knowledge.author);
        return new Viewer(someone.agent(), someone.branch(), Set.of(Role.ADMINISTRATOR));
    }

    private static Erased erase(Db db, KnowledgeFixture knowledge, String typed) {
        return erase(db, administrator(knowledge), typed);
    }

    private static Erased erase(Db db, Viewer viewer, String typed) {
        return db.in(em -> eraser(em).erase(ID, viewer, typed, ErasureReason.REQUEST, (words, texts) -> {}));
    }

    private static EraseCustomer eraser(EntityManager em) {
        return new EraseCustomer(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK));
    }

    private static Row one(Db db, String select) {
        return db.in(em -> Sql.of(select).rows(em).get(0));
    }

    /** Every text column of every table that still holds a planted word. */
    private static List<String> traces(Db db) {
        return db.in(em -> {
            List<String> found = new ArrayList<>();
            TextTables.of(em)
                    .forEach((table, columns) -> columns.stream()
                            .filter(TextTables.Column::text)
                            .forEach(column -> {
                                for (String word : PLANTED)
                                    if (Sql.of(
                                                            "select count(*) from " + table + " where " + column.name()
                                                                    + " like ?",
                                                            "%" + word + "%")
                                                    .number(em)
                                            > 0) found.add(table + "." + column.name() + ": " + word);
                            }));
            return found;
        });
    }

    /** Every file under a folder whose bytes hold a planted word. */
    private static List<String> files(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(ErasureDbTest::holds)
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            return PLANTED.stream()
                    .map(word -> new String(word.getBytes(UTF_8), ISO_8859_1))
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
