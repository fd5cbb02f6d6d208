package org.fieldlore.customer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.PlantedPerson.ID;
import static org.fieldlore.customer.PlantedPerson.MAIL;
import static org.fieldlore.customer.PlantedPerson.NAME;
import static org.fieldlore.customer.PlantedPerson.NUMBER;
import static org.fieldlore.customer.PlantedPerson.PHONE;
import static org.fieldlore.customer.PlantedPerson.PLANTED;
import static org.fieldlore.customer.PlantedPerson.customer;
import static org.fieldlore.customer.PlantedPerson.planted;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

/** Erases a planted person, and looks for what is left in every text of every table and file. */
class ErasureDbTest {
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
                "filled_fact",
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
