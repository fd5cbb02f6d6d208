package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.OutboxEntry;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.junit.jupiter.api.io.TempDir;

class SearchDbTest {
    @TempDir
    Path folder;

    @EachDatabase
    void what_is_submitted_can_be_found_as_soon_as_the_outbox_was_applied(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        try (TextIndex index = new LuceneTextIndex(folder.resolve(db.toString()), Clock.systemUTC())) {
            KnowledgeId draft = knowledge.drafted(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
            pump(knowledge, index);
            assertThat(found(knowledge, index, "月供", knowledge.colleague)).isEmpty();

            knowledge.submitted(draft);
            pump(knowledge, index);
            assertThat(found(knowledge, index, "月供", knowledge.stranger)).containsExactly(draft);
        }
    }

    @EachDatabase
    void a_deleted_index_is_rebuilt_from_the_database(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId approved = knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        try (TextIndex index = new LuceneTextIndex(folder.resolve(db.toString()), Clock.systemUTC())) {
            db.run(em -> assertThat(new RebuildIndex(entries(knowledge, em), index, Clock.systemUTC()).ifNeeded())
                    .isTrue());
            assertThat(found(knowledge, index, "定期寿险", knowledge.colleague)).containsExactly(approved);
        }
    }

    private static List<KnowledgeId> found(KnowledgeFixture knowledge, TextIndex index, String text, AgentId reader) {
        return knowledge.db.in(em -> new SearchKnowledge(
                        index,
                        new SuggestConcepts(new ReadVocabulary(em)),
                        new WordCounts(),
                        new Lessons(em, Clock.systemUTC()),
                        new EditSynonyms(em, Clock.systemUTC()),
                        new EditSteering(em, Clock.systemUTC(), knowledge.read(em)))
                .find(Query.of(text), knowledge.viewer(reader)).hits().stream()
                        .map(Hit::id)
                        .toList());
    }

    /** Does by hand what the pump does in the running portal. */
    private static void pump(KnowledgeFixture knowledge, TextIndex index) {
        knowledge.db.run(em -> {
            Outbox outbox = new Outbox(em, knowledge.clock());
            List<OutboxEntry> due = outbox.due(100);
            List<String> subjects = due.stream()
                    .filter(entry -> entry.topic().equals(KnowledgeItem.TOPIC))
                    .map(OutboxEntry::subject)
                    .toList();
            new IndexKnowledge(entries(knowledge, em), index).apply(subjects);
            outbox.done(due.stream().map(OutboxEntry::id).toList());
        });
    }

    private static EntrySource entries(KnowledgeFixture knowledge, EntityManager em) {
        return new KnowledgeEntries(knowledge.read(em), new ReadVocabulary(em), ids -> Map.of());
    }
}
