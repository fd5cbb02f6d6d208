package org.fieldlore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.Role;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;
import org.fieldlore.taxonomy.ConceptRequest.Kind;
import org.fieldlore.taxonomy.ConceptRequest.State;
import org.fieldlore.taxonomy.jena.JenaVocabulary;

class EditVocabularyDbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private static final String ROOT = "https://fieldlore.org/vocabulary/";
    private static final String BIRTH = ROOT + "life-event/birth";
    private static final String MARRIAGE = ROOT + "life-event/marriage";

    @EachDatabase
    void an_edit_is_seen_beforehand_made_once_and_taken_back(Db db) {
        AgentId curator = shipped(db);
        ParsedConcept birth = stated(db, BIRTH);
        VocabularyEdit.State edit = new VocabularyEdit.State(
                birth.alsoCalled(Stream.concat(birth.altZh().stream(), Stream.of("家里来了个小天使")), birth.altEn().stream()));

        EditVocabulary.Preview seen = db.in(em -> edits(em).preview(edit));
        assertThat(seen.violations()).isEmpty();
        assertThat(seen.touched()).containsExactly(Map.entry(ConceptUse.Kind.ITEM, 7L));
        assertThat(seen.differences())
                .singleElement()
                .satisfies(one -> assertThat(one.parts())
                        .singleElement()
                        .satisfies(part -> assertThat(part.after()).contains("小天使")));
        assertThat(stated(db, BIRTH)).isEqualTo(birth);

        for (int twice = 0; twice < 2; twice++) db.run(em -> edits(em).apply(edit, 1, "customers say so", curator));
        assertThat(stated(db, BIRTH).altZh()).contains("家里来了个小天使");
        List<VocabularyChange> changes = changes(db);
        assertThat(changes).hasSize(2);
        VocabularyChange change = changes.get(0);
        assertThat(change.kind()).isEqualTo("STATE");
        assertThat(change.madeBy()).isEqualTo(curator);
        assertThat(change.reason()).isEqualTo("customers say so");
        assertThat(changes.get(1).shipped()).isTrue();
        assertThat(changes.get(1).madeBy()).isNull();

        db.run(em -> edits(em).undo(change.id(), "a mistake", curator));
        assertThat(stated(db, BIRTH)).isEqualTo(birth);
        assertThatThrownBy(() -> db.run(em -> edits(em).undo(change.id(), "again", curator)))
                .isInstanceOf(EditNotPossible.class);
        assertThatThrownBy(() -> db.run(em -> edits(em).undo(99_999, "none", curator)))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void what_was_edited_no_longer_follows_the_file(Db db) {
        AgentId curator = shipped(db);
        ParsedConcept birth = stated(db, BIRTH);
        db.run(em -> edits(em)
                .apply(
                        new VocabularyEdit.State(birth.alsoCalled(Stream.of("天使来了"), birth.altEn().stream())),
                        1,
                        "shorter",
                        curator));
        assertThat(db.in(em -> loader(em).shipped()).changed()).isZero();
        assertThat(stated(db, BIRTH).altZh()).containsExactly("天使来了");
    }

    @EachDatabase
    void two_who_change_the_same_do_not_overwrite_each_other(Db db) {
        AgentId curator = shipped(db);
        ParsedConcept birth = stated(db, BIRTH);
        db.run(em -> edits(em)
                .apply(
                        new VocabularyEdit.State(birth.alsoCalled(Stream.of("天使来了"), birth.altEn().stream())),
                        1,
                        "first",
                        curator));
        assertThatThrownBy(() -> db.run(em -> edits(em)
                        .apply(
                                new VocabularyEdit.State(birth.alsoCalled(Stream.of("来了"), birth.altEn().stream())),
                                1,
                                "second",
                                curator)))
                .isInstanceOf(EditNotPossible.class);
        assertThat(stated(db, BIRTH).altZh()).containsExactly("天使来了");
    }

    @EachDatabase
    void an_edit_that_breaks_a_rule_changes_nothing(Db db) {
        AgentId curator = shipped(db);
        ParsedConcept birth = stated(db, BIRTH);
        ParsedConcept marriage = stated(db, MARRIAGE);
        ParsedConcept stolen = birth.alsoCalled(Stream.of(marriage.zh()), birth.altEn().stream());
        for (ParsedConcept wrong : List.of(stolen, birth.alsoCalled(Stream.of(), Stream.of()))) {
            VocabularyEdit edit = new VocabularyEdit.State(wrong);
            assertThat(db.in(em -> edits(em).preview(edit)).violations()).isNotEmpty();
            assertThatThrownBy(() -> db.run(em -> edits(em).apply(edit, 1, "wrong", curator)))
                    .isInstanceOf(VocabularyRefused.class);
        }
        assertThatThrownBy(() ->
                        db.run(em -> edits(em).apply(new VocabularyEdit.Merge(BIRTH, MARRIAGE), 1, "  ", curator)))
                .isInstanceOf(Required.class);
        assertThat(stated(db, BIRTH)).isEqualTo(birth);
        assertThat(changes(db)).hasSize(1);
    }

    @EachDatabase
    void a_merged_concept_says_what_replaced_it_and_its_id_and_iri_stay(Db db) {
        AgentId curator = shipped(db);
        ConceptId birth = current(db).idOf(BIRTH).orElseThrow();
        ConceptId marriage = current(db).idOf(MARRIAGE).orElseThrow();
        db.run(em -> edits(em).apply(new VocabularyEdit.Merge(BIRTH, MARRIAGE), 1, "one thing", curator));
        Vocabulary after = current(db);
        assertThat(after.idOf(BIRTH)).contains(birth);
        assertThat(after.inUse(birth)).isFalse();
        assertThat(after.today(birth)).containsExactly(marriage);
        assertThat(after.stated(birth).orElseThrow().replacedBy()).containsExactly(MARRIAGE);
        db.run(em -> edits(em).undo(changes(em).get(0).id(), "two things", curator));
        assertThat(current(db).today(birth)).containsExactly(birth);
    }

    @EachDatabase
    void people_ask_and_those_who_tend_the_vocabulary_decide_once(Db db) {
        AgentId curator = shipped(db);
        ConceptId birth = current(db).idOf(BIRTH).orElseThrow();
        long id = db.in(em -> requests(em).ask(Kind.NEW_LABEL, birth, " 小天使 ", "客户常这么说", "zh", curator));
        assertThat(db.<Long>in(em -> requests(em).ask(Kind.NEW_LABEL, birth, "小天使", "再说一遍", "zh", curator)))
                .isEqualTo(id);
        long missing = db.in(em -> requests(em).ask(Kind.NEW_CONCEPT, null, "宠物险", "没有", "zh", curator));
        assertThatThrownBy(() -> db.run(em -> requests(em).ask(Kind.NEW_LABEL, null, "x", "y", "zh", curator)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> requests(em).ask(Kind.NEW_LABEL, birth, " ", "y", "zh", curator)))
                .isInstanceOf(Required.class);

        db.run(em -> requests(em).decide(id, true, "加上了", curator));
        assertThatThrownBy(() -> db.run(em -> requests(em).decide(id, false, "不要", curator)))
                .isInstanceOf(RequestDecided.class);
        db.run(em -> {
            Page<ConceptRequest> all = requests(em).all(Page.Request.first(10));
            assertThat(all.rows()).extracting(ConceptRequest::id).containsExactly(missing, id);
            assertThat(all.rows().get(1).state()).isEqualTo(State.DONE);
            assertThat(all.rows().get(1).answer()).isEqualTo("加上了");
            assertThat(requests(em)
                            .of(new AgentId(curator.value() + 1), Page.Request.first(10))
                            .total())
                    .isZero();
            assertThat(requests(em).open()).isOne();
        });
    }

    /** Loads the vocabulary that comes with Fieldlore; returns somebody who may tend it. */
    private static AgentId shipped(Db db) {
        return db.in(em -> {
            loader(em).shipped();
            Branch branch = new Branch("west", "城西支公司", "West branch");
            em.persist(branch);
            em.flush();
            Agent agent = new Agent(
                    "curator", "词表员", "Curator", branch.id(), Set.of(Role.REVIEWER), "zh-CN", CLOCK.instant());
            em.persist(agent);
            em.flush();
            return agent.id();
        });
    }

    private static LoadVocabulary loader(EntityManager em) {
        return new LoadVocabulary(em, CLOCK, new Outbox(em, CLOCK), new JenaVocabulary());
    }

    private static EditVocabulary edits(EntityManager em) {
        return new EditVocabulary(em, CLOCK, new Outbox(em, CLOCK), new JenaVocabulary(), List.of(new SevenItems()));
    }

    private static RequestConcept requests(EntityManager em) {
        return new RequestConcept(em, CLOCK);
    }

    private static List<VocabularyChange> changes(EntityManager em) {
        return new ReadChanges(em).page(Page.Request.first(10)).rows();
    }

    private static List<VocabularyChange> changes(Db db) {
        return db.in(em -> changes(em));
    }

    private static Vocabulary current(Db db) {
        return db.in(em -> new ReadVocabulary(em).current());
    }

    private static ParsedConcept stated(Db db, String iri) {
        Vocabulary vocabulary = current(db);
        return vocabulary.stated(vocabulary.idOf(iri).orElseThrow()).orElseThrow();
    }

    private record SevenItems() implements ConceptUse {
        @Override
        public Kind kind() {
            return Kind.ITEM;
        }

        @Override
        public long uses(Collection<ConceptId> concepts) {
            return 7L * concepts.size();
        }
    }
}
