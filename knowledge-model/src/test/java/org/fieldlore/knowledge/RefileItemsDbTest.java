package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.EditVocabulary;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.VocabularyEdit;
import org.fieldlore.taxonomy.jena.JenaVocabulary;

class RefileItemsDbTest {
    private static final String ROOT = "https://fieldlore.org/vocabulary/";
    private static final String BIRTH = ROOT + "life-event/birth";
    private static final String MARRIAGE = ROOT + "life-event/marriage";
    private static final String TERM = ROOT + "product/term-life";
    private static final String PET = ROOT + "product/critical-illness";

    @EachDatabase
    void after_a_merge_and_a_split_every_item_is_filed_under_what_replaced_its_concepts(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        db.run(em -> new LoadVocabulary(em, knowledge.clock(), new Outbox(em, knowledge.clock()), new JenaVocabulary())
                .shipped());
        KnowledgeId merged = filed(knowledge, "生娃之后第一份保单", BIRTH);
        KnowledgeId split = filed(knowledge, "重疾险该怎么和年轻人说", TERM);
        KnowledgeId silent = filed(knowledge, "随便写一点什么别的", TERM, MARRIAGE);
        KnowledgeId other = filed(knowledge, "与这些都没有关系", MARRIAGE);

        edit(knowledge, new VocabularyEdit.Merge(BIRTH, MARRIAGE));
        edit(knowledge, new VocabularyEdit.Retire(TERM, List.of(PET, MARRIAGE)));
        assertThat(waiting(knowledge)).isEqualTo(3);
        long told = news(db);
        assertThat(refiled(knowledge, 2)).isEqualTo(2);
        assertThat(waiting(knowledge)).isEqualTo(1);
        assertThat(refiled(knowledge, 50)).isEqualTo(1);
        assertThat(refiled(knowledge, 50)).isZero();
        assertThat(news(db) - told).isEqualTo(3);

        assertThat(concepts(db, merged)).containsExactly(id(db, MARRIAGE));
        assertThat(concepts(db, split)).containsExactly(id(db, PET));
        assertThat(concepts(db, silent)).containsExactlyInAnyOrder(id(db, PET), id(db, MARRIAGE));
        assertThat(concepts(db, other)).containsExactly(id(db, MARRIAGE));
    }

    private static KnowledgeId filed(KnowledgeFixture knowledge, String title, String... iris) {
        KnowledgeId id = knowledge.approved(KnowledgeFixture.experience(title, "看情况说话。"));
        knowledge.db.run(em -> {
            Sql.of("delete from knowledge_concept where item_id = ?", id.value())
                    .execute(em);
            for (String iri : iris)
                Sql.of(
                                "insert into knowledge_concept (item_id, concept_id) values (?, ?)",
                                id.value(),
                                new ReadVocabulary(em)
                                        .current()
                                        .idOf(iri)
                                        .orElseThrow()
                                        .value())
                        .execute(em);
        });
        return id;
    }

    private static void edit(KnowledgeFixture knowledge, VocabularyEdit edit) {
        knowledge.db.run(em -> new EditVocabulary(
                        em, knowledge.clock(), new Outbox(em, knowledge.clock()), new JenaVocabulary(), List.of())
                .apply(edit, 100, "tidy", knowledge.reviewer));
    }

    private static long waiting(KnowledgeFixture knowledge) {
        return knowledge.db.in(em -> refile(em, knowledge).waiting());
    }

    private static int refiled(KnowledgeFixture knowledge, int most) {
        return knowledge.db.in(em -> refile(em, knowledge).some(most));
    }

    private static RefileItems refile(EntityManager em, KnowledgeFixture knowledge) {
        ReadVocabulary vocabulary = new ReadVocabulary(em);
        return new RefileItems(em, vocabulary, new SuggestConcepts(vocabulary), new Outbox(em, knowledge.clock()));
    }

    private static long news(Db db) {
        return db.in(em -> Sql.of("select count(*) from outbox where topic = ?", KnowledgeItem.TOPIC)
                .number(em));
    }

    private static ConceptId id(Db db, String iri) {
        return db.in(em -> new ReadVocabulary(em).current().idOf(iri).orElseThrow());
    }

    private static Set<ConceptId> concepts(Db db, KnowledgeId item) {
        Set<ConceptId> concepts = new HashSet<>();
        db.run(em -> Sql.of("select concept_id from knowledge_concept where item_id = ?", item.value())
                .rows(em)
                .forEach(row -> concepts.add(new ConceptId(row.number(0)))));
        return concepts;
    }
}
