package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Hit;
import org.fieldlore.search.IndexKnowledge;
import org.fieldlore.search.KnowledgeEntries;
import org.fieldlore.search.Query;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.OutboxEntry;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.junit.jupiter.api.io.TempDir;

class IndexHelpDbTest {
    @TempDir
    private Path folder;

    @EachDatabase
    void what_helped_a_colleague_rises_until_that_is_taken_back_and_the_authors_own_word_does_not_count(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId first = knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        KnowledgeId other = knowledge.approved(KnowledgeFixture.experience("单身的定期寿险", "先看父母要不要养。"));
        try (TextIndex index = new LuceneTextIndex(folder.resolve(db.toString()), Clock.systemUTC())) {
            db.run(em -> index(knowledge, em, index).apply(List.of(first.toString(), other.toString())));

            say(knowledge, other, knowledge.author);
            tell(knowledge, index);
            assertThat(helpful(knowledge, index)).extracting(Hit::id).containsExactly(first, other);

            FeedbackId used = say(knowledge, other, knowledge.colleague);
            tell(knowledge, index);
            List<Hit> risen = helpful(knowledge, index);
            assertThat(risen).extracting(Hit::id).containsExactly(other, first);

            db.run(em -> use(knowledge, em).undo(used, Staff.agent(knowledge.colleague)));
            tell(knowledge, index);
            assertThat(helpful(knowledge, index)).extracting(Hit::id).containsExactly(first, other);
        }
    }

    private static List<Hit> helpful(KnowledgeFixture knowledge, TextIndex index) {
        Viewer reader = knowledge.viewer(knowledge.colleague);
        return index.search(Query.of("定期寿险").sorted(Query.Sort.HELPFUL), reader).hits();
    }

    private static FeedbackId say(KnowledgeFixture knowledge, KnowledgeId item, AgentId by) {
        return knowledge.db.in(em -> {
            Score score = new Score(List.of(), 0, 1, 1, 1, 1, 1, 1);
            Showing showing =
                    new Showing(new CustomerId(5), item, by, knowledge.clock().instant(), 1, score);
            em.persist(showing);
            em.flush();
            return use(knowledge, em).on(showing.id(), Feedback.USED, Staff.agent(by));
        });
    }

    private static GiveFeedback use(KnowledgeFixture knowledge, EntityManager em) {
        return new GiveFeedback(em, knowledge.clock(), new Outbox(em, knowledge.clock()));
    }

    /** Does by hand what the pump does with news of feedback. */
    private static void tell(KnowledgeFixture knowledge, TextIndex index) {
        knowledge.db.run(em -> {
            List<OutboxEntry> due = new Outbox(em, knowledge.clock()).due(100);
            IndexHelp help = new IndexHelp(new ReadFeedback(em), index(knowledge, em, index));
            help.apply(due.stream()
                    .filter(entry -> entry.topic().equals(help.topic()))
                    .map(OutboxEntry::subject)
                    .toList());
            new Outbox(em, knowledge.clock())
                    .done(due.stream().map(OutboxEntry::id).toList());
        });
    }

    private static IndexKnowledge index(KnowledgeFixture knowledge, EntityManager em, TextIndex index) {
        return new IndexKnowledge(
                new KnowledgeEntries(knowledge.read(em), new ReadVocabulary(em), new ReadFeedback(em)), index);
    }
}
