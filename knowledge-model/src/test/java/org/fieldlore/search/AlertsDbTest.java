package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.knowledge.KnowledgeFixture.experience;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.people.People;
import org.fieldlore.search.lucene.LucenePercolator;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.taxonomy.ReadVocabulary;

class AlertsDbTest {
    private static final Query ASKED =
            Query.of("定期寿险").with(Facet.KIND, "EXPERIENCE").sorted(Query.Sort.NEWEST);
    private final Percolator percolator = new LucenePercolator();

    @EachDatabase
    void what_comes_after_a_search_was_saved_is_news_once_until_it_was_seen(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        KnowledgeId before = knowledge.approved(experience("定期寿险怎么配", "先配家里的顶梁柱。"));
        knowledge.later(Duration.ofMinutes(1));
        long search = saved(knowledge, knowledge.colleague, "寿险");
        knowledge.later(Duration.ofMinutes(1));
        KnowledgeId item = knowledge.approved(experience("房贷家庭的定期寿险", "用月供算保额。"));
        KnowledgeId other = knowledge.approved(experience("车险续保", "提前一个月联系。"));

        apply(knowledge, before, item, other);
        apply(knowledge, item);
        db.run(em -> listener(knowledge, em, new LucenePercolator()).apply(List.of(item.toString())));

        assertThat(fresh(knowledge, search, knowledge.colleague)).containsExactly(item);
        assertThat(rows(knowledge, knowledge.colleague))
                .singleElement()
                .satisfies(row -> assertThat(row.query()).isEqualTo(ASKED))
                .extracting(SavedSearchRow::fresh)
                .isEqualTo(1L);
        knowledge.later(Duration.ofMinutes(1));
        db.run(em -> save(knowledge, em).seen(search, knowledge.viewer(knowledge.colleague)));
        apply(knowledge, item);
        assertThat(fresh(knowledge, search, knowledge.colleague)).isEmpty();
    }

    @EachDatabase
    void nobody_is_told_of_own_work_or_of_what_they_may_not_see_any_more(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        long own = saved(knowledge, knowledge.author, "我的");
        long colleagues = saved(knowledge, knowledge.colleague, "寿险");
        KnowledgeId item = knowledge.approved(experience("定期寿险", "用月供算保额。"));
        apply(knowledge, item);
        assertThat(fresh(knowledge, own, knowledge.author)).isEmpty();
        assertThat(fresh(knowledge, colleagues, knowledge.colleague)).containsExactly(item);

        db.run(em -> knowledge.archive(em).archive(item, knowledge.reviewer, "不再适用"));

        assertThat(fresh(knowledge, colleagues, knowledge.colleague)).isEmpty();
        assertThat(rows(knowledge, knowledge.colleague).get(0).fresh()).isZero();
    }

    @EachDatabase
    void a_deleted_search_waits_for_nothing_and_comes_back_as_it_was(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        long search = saved(knowledge, knowledge.colleague, "寿险");
        apply(knowledge);
        db.run(em -> save(knowledge, em).delete(search, knowledge.viewer(knowledge.colleague)));
        KnowledgeId missed = knowledge.approved(experience("定期寿险", "用月供算保额。"));
        apply(knowledge, missed);
        assertThat(rows(knowledge, knowledge.colleague)).isEmpty();

        db.run(em -> save(knowledge, em).undoDelete(search, knowledge.viewer(knowledge.colleague)));
        assertThat(rows(knowledge, knowledge.colleague)).hasSize(1);
        assertThat(fresh(knowledge, search, knowledge.colleague)).isEmpty();
    }

    @EachDatabase
    void asking_something_else_drops_the_old_news(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        long search = saved(knowledge, knowledge.colleague, "寿险");
        KnowledgeId item = knowledge.approved(experience("定期寿险", "用月供算保额。"));
        apply(knowledge, item);

        db.run(em -> {
            SaveSearch save = save(knowledge, em);
            save.rename(search, knowledge.viewer(knowledge.colleague), "车险");
            save.change(search, knowledge.viewer(knowledge.colleague), Query.of("车险"));
        });

        assertThat(rows(knowledge, knowledge.colleague).get(0).name()).isEqualTo("车险");
        assertThat(fresh(knowledge, search, knowledge.colleague)).isEmpty();
    }

    @EachDatabase
    void searches_are_their_owners_alone_need_a_name_and_are_at_most_fifty(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        long search = saved(knowledge, knowledge.colleague, "寿险");
        assertThatThrownBy(() -> db.run(em -> save(knowledge, em).delete(search, knowledge.viewer(knowledge.author))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fresh(knowledge, search, knowledge.author)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> saved(knowledge, knowledge.colleague, " ")).isInstanceOf(Required.class);
        for (int i = 1; i < SaveSearch.MOST; i++) saved(knowledge, knowledge.colleague, "第 " + i);

        assertThatThrownBy(() -> saved(knowledge, knowledge.colleague, "多了一个"))
                .isInstanceOf(TooManySavedSearches.class);
    }

    private static long saved(KnowledgeFixture knowledge, AgentId owner, String name) {
        return knowledge.db.in(em -> save(knowledge, em).save(knowledge.viewer(owner), name, ASKED));
    }

    private static SaveSearch save(KnowledgeFixture knowledge, EntityManager em) {
        return new SaveSearch(em, knowledge.clock());
    }

    private static List<SavedSearchRow> rows(KnowledgeFixture knowledge, AgentId owner) {
        return knowledge.db.in(em -> new ReadAlerts(em, knowledge.read(em)).searches(knowledge.viewer(owner)));
    }

    private static List<KnowledgeId> fresh(KnowledgeFixture knowledge, long search, AgentId owner) {
        return knowledge.db.in(em -> new ReadAlerts(em, knowledge.read(em))
                .fresh(search, knowledge.viewer(owner)).stream()
                        .map(alert -> alert.item().id())
                        .toList());
    }

    private void apply(KnowledgeFixture knowledge, KnowledgeId... items) {
        knowledge.db.run(em -> listener(knowledge, em, percolator)
                .apply(Arrays.stream(items).map(KnowledgeId::toString).toList()));
    }

    private static AlertOwners listener(KnowledgeFixture knowledge, EntityManager em, Percolator percolator) {
        return new AlertOwners(
                new KnowledgeEntries(knowledge.read(em), new ReadVocabulary(em), ids -> Map.of()),
                percolator,
                new Watches(em, new People(em), knowledge.clock()),
                knowledge.clock());
    }
}
