package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.fieldlore.search.Entries.zh;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.people.Colleague;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Suggested.What;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.junit.jupiter.api.io.TempDir;

class SuggestDbTest {
    @TempDir
    Path folder;

    @EachDatabase
    void people_come_before_items_by_either_name_with_their_branch_and_at_most_two(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        try (TextIndex index = new LuceneTextIndex(folder.resolve(db.toString()), Clock.systemUTC())) {
            index.put(List.of(zh(1, "同事之间怎么转介绍", "文").entry()));
            index.refresh();

            assertThat(suggested(knowledge, index, "同事", "zh", 8))
                    .extracting(Suggested::what, Suggested::plain)
                    .containsExactly(
                            tuple(What.PERSON, "同事"), tuple(What.PERSON, "外部同事"), tuple(What.ITEM, "同事之间怎么转介绍"));
            assertThat(suggested(knowledge, index, "同事", "zh", 1)).hasSize(1);
            Suggested stranger =
                    suggested(knowledge, index, "stranger", "zh", 8).get(0);
            assertThat(stranger.plain()).isEqualTo("外部同事");
            assertThat(stranger.detail()).isEqualTo("城东支公司");
            assertThat(suggested(knowledge, index, "wbts", "en", 8))
                    .extracting(Suggested::plain)
                    .containsExactly("The Stranger");
            assertThat(suggested(knowledge, index, "t", "en", 8))
                    .extracting(Suggested::what)
                    .containsOnly(What.ITEM);
            assertThat(suggested(knowledge, index, " ?! ", "en", 8)).isEmpty();
        }
    }

    @EachDatabase
    void more_than_twenty_or_none_cannot_be_asked_for(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        try (TextIndex index = new LuceneTextIndex(folder.resolve(db.toString()), Clock.systemUTC())) {
            for (int max : new int[] {0, 21})
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> suggested(knowledge, index, "同事", "zh", max))
                        .withMessageContaining("1..20");
        }
    }

    @EachDatabase
    void whoever_left_is_suggested_a_minute_longer_at_most(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        try (TextIndex index = new LuceneTextIndex(folder.resolve(db.toString()), Clock.systemUTC())) {
            db.run(em -> {
                List<Colleague> here = new ArrayList<>(new ListColleagues(em).all());
                ListColleagues colleagues = new ListColleagues(em) {
                    @Override
                    public List<Colleague> all() {
                        return List.copyOf(here);
                    }
                };
                Suggest suggest = new Suggest(index, new ReadVocabulary(em), colleagues, knowledge.clock());
                Viewer viewer = knowledge.viewer(knowledge.author);
                assertThat(suggest.to("外部", "zh", viewer, 8)).hasSize(1);
                here.removeIf(one -> one.id().equals(knowledge.stranger));
                knowledge.later(Duration.ofSeconds(59));
                assertThat(suggest.to("外部", "zh", viewer, 8)).hasSize(1);
                knowledge.later(Duration.ofSeconds(2));
                assertThat(suggest.to("外部", "zh", viewer, 8)).isEmpty();
            });
        }
    }

    @EachDatabase
    void colleagues_are_those_with_an_open_account_and_writers_have_a_role_that_writes(Db db) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        AgentId actuary = knowledge.office("actuary", Role.ACTUARY);
        db.run(em -> new People(em).byId(knowledge.stranger).leave());

        db.run(em -> {
            ListColleagues colleagues = new ListColleagues(em);
            assertThat(colleagues.all())
                    .extracting(Colleague::id)
                    .contains(knowledge.author, actuary)
                    .doesNotContain(knowledge.stranger)
                    .isSortedAccordingTo((one, other) -> Long.compare(one.value(), other.value()));
            assertThat(colleagues.writers(List.of(knowledge.author, knowledge.stranger, actuary)))
                    .extracting(Colleague::nameEn)
                    .containsExactly("The Author");
            assertThat(colleagues.writers(List.of())).isEmpty();
        });
    }

    private static List<Suggested> suggested(
            KnowledgeFixture knowledge, TextIndex index, String typed, String lang, int max) {
        return knowledge.db.in(
                em -> new Suggest(index, new ReadVocabulary(em), new ListColleagues(em), knowledge.clock())
                        .to(typed, lang, knowledge.viewer(knowledge.author), max));
    }
}
