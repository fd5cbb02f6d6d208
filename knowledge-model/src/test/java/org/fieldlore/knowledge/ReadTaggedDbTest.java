package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.taxonomy.LearnTags;
import org.fieldlore.taxonomy.LearntTags;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.TaggedText;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

class ReadTaggedDbTest {
    @EachDatabase
    void only_what_a_reviewer_approved_teaches_the_last_first(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        assertThat(last(db)).isEmpty();

        knowledge.approved(KnowledgeFixture.experience("房贷家庭的定期寿险", "用月供算保额。"));
        knowledge.later(Duration.ofDays(1));
        knowledge.approved(KnowledgeFixture.experience("单身的定期寿险", "先看父母要不要养。"));
        Instant approved = knowledge.now;
        knowledge.later(Duration.ofDays(1));
        knowledge.submitted(knowledge.drafted(KnowledgeFixture.experience("还没审过的经验", "等着。")));

        List<TaggedText> texts = reviewed(db, 10);
        assertThat(texts).hasSize(2);
        assertThat(texts.get(0).text()).startsWith("单身的定期寿险\n").contains("先看父母要不要养。");
        assertThat(texts.get(1).text()).startsWith("房贷家庭的定期寿险\n");
        assertThat(reviewed(db, 1)).containsExactly(texts.get(0));
        assertThat(last(db)).contains(approved);
    }

    @EachDatabase
    void it_is_learnt_once_for_each_news_and_not_from_a_handful(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        for (int i = 0; i < 19; i++) knowledge.approved(KnowledgeFixture.experience("定期寿险第" + i + "问", "看月供。"));

        db.run(em -> {
            LearnTags learn = new LearnTags(
                    new ReadTagged(em), new ReadVocabulary(em), new LogisticRegression(), knowledge.clock());
            assertThat(learn.run()).isFalse();
            assertThat(learn.learnt()).isSameAs(LearntTags.NONE);
        });
        knowledge.later(Duration.ofDays(1));
        knowledge.approved(KnowledgeFixture.experience("定期寿险第二十问", "看月供。"));
        db.run(em -> {
            LearnTags learn = new LearnTags(
                    new ReadTagged(em), new ReadVocabulary(em), new LogisticRegression(), knowledge.clock());
            assertThat(learn.run()).isTrue();
            assertThat(learn.learnt()).isNotSameAs(LearntTags.NONE);
            assertThat(learn.run()).isFalse();
        });
    }

    private static Optional<Instant> last(Db db) {
        return db.in(em -> new ReadTagged(em).lastReview());
    }

    private static List<TaggedText> reviewed(Db db, int max) {
        return db.in(em -> new ReadTagged(em).reviewed(max));
    }
}
