package org.fieldlore.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.graph.jena.TdbStore;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.segment.Situations;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.ConceptUse;
import org.fieldlore.taxonomy.EditVocabulary;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ReadChanges;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyEdit;
import org.fieldlore.taxonomy.jena.JenaVocabulary;
import org.junit.jupiter.api.io.TempDir;

class GraphDbTest {
    private static final String PREFIXES = """
            prefix fl: <https://fieldlore.org/ontology/>
            prefix dct: <http://purl.org/dc/terms/>
            prefix skos: <http://www.w3.org/2004/02/skos/core#>
            prefix prov: <http://www.w3.org/ns/prov#>
            """;

    @TempDir
    private Path folder;

    @EachDatabase
    void the_graph_is_what_the_database_says_and_follows_it(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        db.run(em -> new LoadVocabulary(em, knowledge.clock(), new Outbox(em, knowledge.clock()), new JenaVocabulary())
                .shipped());
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("生娃之后第一份保单", "看情况说话。"));
        file(db, item, "life-event/birth");
        try (GraphStore store = new TdbStore(folder)) {
            RebuildGraph graph = new RebuildGraph(new EachTime(db, knowledge), store, knowledge.clock());
            graph.tend();
            assertThat(graph.progress().finishedAt()).isNotNull();
            assertThat(column(
                            store,
                            "select ?t {?i dct:subject/skos:broader* ?c ; dct:title ?t . ?c skos:prefLabel '家庭变化'@zh}"))
                    .containsExactly("生娃之后第一份保单");
            assertThat(column(
                            store,
                            "select ?t {?i a fl:Experience ; dct:title ?t ; prov:wasAttributedTo/fl:ofBranch ?b}"))
                    .hasSize(1);
            assertThat(column(store, "select ?c {?c a fl:LifeEvent ; dct:source ?s} limit 1"))
                    .isNotEmpty();

            file(db, item, "life-event/marriage");
            graph.follow(Set.of(item));
            assertThat(column(store, "select ?t {?i dct:subject/skos:prefLabel '结婚'@zh ; dct:title ?t}"))
                    .hasSize(1);
            assertThat(column(store, "select ?t {?i dct:subject/skos:prefLabel '孩子出生'@zh ; dct:title ?t}"))
                    .isEmpty();
            db.run(em -> Sql.of("update knowledge_item set audience = 'BRANCH' where id = ?", item.value())
                    .execute(em));
            graph.follow(Set.of(item));
            assertThat(column(store, "select ?i {?i a fl:Item}")).isEmpty();
        }
    }

    @EachDatabase
    void a_change_of_the_vocabulary_is_told_with_who_made_it_and_what_it_altered(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        db.run(em -> new LoadVocabulary(em, knowledge.clock(), new Outbox(em, knowledge.clock()), new JenaVocabulary())
                .shipped());
        try (GraphStore store = new TdbStore(folder)) {
            RebuildGraph graph = new RebuildGraph(new EachTime(db, knowledge), store, knowledge.clock());
            graph.tend();
            db.run(em -> {
                EditVocabulary edits = new EditVocabulary(
                        em,
                        knowledge.clock(),
                        new Outbox(em, knowledge.clock()),
                        new JenaVocabulary(),
                        List.<ConceptUse>of());
                edits.apply(
                        new VocabularyEdit.Merge(
                                Vocabulary.ROOT + "life-event/birth", Vocabulary.ROOT + "life-event/marriage"),
                        1,
                        "no longer said",
                        knowledge.colleague);
            });
            graph.tend();
            assertThat(
                            column(
                                    store,
                                    "select ?l {?v a fl:VocabularyChange ; dct:type 'MERGE' ; prov:influenced/skos:prefLabel ?l ;"
                                            + " prov:wasAssociatedWith/fl:ofBranch ?b ; prov:endedAtTime ?t filter(lang(?l) = 'en')}"))
                    .contains("Birth of a child");
        }
    }

    @EachDatabase
    void a_document_is_told_as_long_as_everybody_may_find_something_of_it(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("等待期从哪天算", "从生效日算。"));
        db.run(em -> {
            for (int id : List.of(7, 8))
                Sql.of(
                                "insert into source_document (id, checksum, name, media_type, lang, size_bytes, text, kept_at)"
                                        + " values (?, ?, ?, 'application/pdf', 'zh', 1, 'x', ?)",
                                id,
                                "sum" + id,
                                "handbook" + id + ".pdf",
                                knowledge.now)
                        .execute(em);
            Sql.of("update knowledge_item set source_document_id = 7 where id = ?", item.value())
                    .execute(em);
        });
        try (GraphStore store = new TdbStore(folder)) {
            RebuildGraph graph = new RebuildGraph(new EachTime(db, knowledge), store, knowledge.clock());
            graph.tend();
            assertThat(column(store, "select ?n {?i a fl:Item ; dct:source/dct:title ?n}"))
                    .containsExactly("handbook7.pdf");
            assertThat(column(store, "select ?n {?d a fl:SourceDocument ; dct:title ?n ; dct:format ?f}"))
                    .containsExactly("handbook7.pdf");
            db.run(em -> Sql.of("update knowledge_item set audience = 'BRANCH' where id = ?", item.value())
                    .execute(em));
            graph.tend();
            assertThat(column(store, "select ?n {?d a fl:SourceDocument ; dct:title ?n}"))
                    .isEmpty();
        }
    }

    @EachDatabase
    void what_changes_while_it_is_built_anew_is_not_lost(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId item = knowledge.approved(KnowledgeFixture.experience("先写的经验", "看情况说话。"));
        try (GraphStore store = new TdbStore(folder)) {
            RebuildGraph[] graph = new RebuildGraph[1];
            EachTime source = new EachTime(db, knowledge) {
                @Override
                public List<KnowledgeId> itemsAfter(long after, int max) {
                    List<KnowledgeId> ids = super.itemsAfter(after, max);
                    if (after > 0) {
                        db.run(em -> Sql.of(
                                        "update knowledge_version set title = '后改的经验' where item_id = ?", item.value())
                                .execute(em));
                        graph[0].follow(Set.of(item));
                        assertThat(graph[0].run()).isFalse();
                    }
                    return ids;
                }
            };
            graph[0] = new RebuildGraph(source, store, knowledge.clock());
            assertThat(graph[0].run()).isTrue();
            assertThat(column(store, "select ?t {?i dct:title ?t}")).containsExactly("后改的经验");
        }
    }

    @EachDatabase
    void customers_are_told_of_only_where_many_live_alike(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        db.run(em -> {
            for (int id = 1; id <= 100; id++) {
                Sql.of(
                                "insert into customer (id, external_id, kind, name, name_key, birth_date, updated_at, version)"
                                        + " values (?, ?, 'INDIVIDUAL', ?, ?, ?, ?, 0)",
                                id,
                                "C" + id,
                                "客户" + id,
                                "客户" + id,
                                java.time.LocalDate.of(id <= 90 ? 1990 : 1960, 1, 1),
                                knowledge.now)
                        .execute(em);
            }
        });
        List<Situations.Situation> told = db.in(em -> new Situations(em, knowledge.clock(), blurring(em)).now());
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.ageBand()).isEqualTo("30-39");
            assertThat(one.customers()).isBetween(70L, 110L);
        });
    }

    @EachDatabase
    void only_those_who_plan_for_many_ask_the_graph(Db db) {
        try (GraphStore store = new TdbStore(folder)) {
            AskGraph ask = new AskGraph(store);
            for (Role role : List.of(Role.AGENT, Role.REVIEWER))
                assertThatThrownBy(() -> ask.ask("ask {}", Map.of(), viewer(role)))
                        .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> ask.ask("ask {}", Map.of(), viewer(Role.ACTUARY)))
                    .isInstanceOf(QueryRefused.class);
        }
    }

    private static Viewer viewer(Role role) {
        return new Viewer(new org.fieldlore.shared.AgentId(1), new BranchId(1), Set.of(role));
    }

    private static void file(Db db, KnowledgeId item, String concept) {
        db.run(em -> {
            Sql.of("delete from knowledge_concept where item_id = ?", item.value())
                    .execute(em);
            Sql.of(
                            "insert into knowledge_concept (item_id, concept_id) values (?, ?)",
                            item.value(),
                            new ReadVocabulary(em)
                                    .current()
                                    .idOf("https://fieldlore.org/vocabulary/" + concept)
                                    .orElseThrow()
                                    .value())
                    .execute(em);
        });
    }

    private static List<String> column(GraphStore store, String sparql) {
        List<String> column = new ArrayList<>();
        store.ask(PREFIXES + sparql, Map.of(), new GraphStore.Limits(Duration.ofSeconds(20), 100))
                .rows()
                .forEach(row -> column.add(row.get(0).text()));
        return column;
    }

    /** The database in a transaction of its own for each call, as the container does it. */
    private static class EachTime implements GraphSource {
        private final Db db;
        private final KnowledgeFixture knowledge;

        EachTime(Db db, KnowledgeFixture knowledge) {
            this.db = db;
            this.knowledge = knowledge;
        }

        private DatabaseGraph source(EntityManager em) {
            return new DatabaseGraph(
                    em,
                    knowledge.read(em),
                    new ReadVocabulary(em),
                    new ReadChanges(em),
                    new JenaVocabulary(),
                    new Situations(em, knowledge.clock(), blurring(em)),
                    knowledge.clock());
        }

        @Override
        public List<KnowledgeId> itemsAfter(long after, int max) {
            return db.in(em -> source(em).itemsAfter(after, max));
        }

        @Override
        public List<Thing> items(Collection<KnowledgeId> ids) {
            return db.in(em -> source(em).items(ids));
        }

        @Override
        public String vocabulary() {
            return db.in(em -> source(em).vocabulary());
        }

        @Override
        public List<Thing> others() {
            return db.in(em -> source(em).others());
        }
    }

    private static Blurring blurring(EntityManager em) {
        return new Blurring(new HouseSecret(em), new SegmentSettings(10, 1, BigDecimal.TEN));
    }
}
