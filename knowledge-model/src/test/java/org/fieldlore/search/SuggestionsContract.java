package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.agent;
import static org.fieldlore.search.Entries.en;
import static org.fieldlore.search.Entries.zh;

import java.util.List;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.people.Viewer;
import org.junit.jupiter.api.Test;

/** What every text index must offer to somebody who types, whatever its engine. */
public abstract class SuggestionsContract extends IndexContract {
    @Test
    void titles_are_suggested_as_people_type_them() {
        put(zh(1, "重疾险怎么挑", "文"), zh(2, "买了重疾险还要医疗险吗", "文"), en(3, "Waiver of premium", "Text"), zh(4, "车险续保", "文"));

        for (String typed : List.of("重疾", "重疾險", "zhongji", "zjx", "重ji"))
            assertThat(suggested(typed, ANYONE)).as(typed).startsWith("重疾险怎么挑", "买了重疾险还要医疗险吗");
        for (String typed : List.of("waiv", "waiver pre", "wavier", "premuim"))
            assertThat(suggested(typed, ANYONE)).as(typed).containsExactly("Waiver of premium");
        for (String typed : List.of("", "?", "qqq"))
            assertThat(suggested(typed, ANYONE)).as(typed).isEmpty();
    }

    @Test
    void other_wordings_of_a_question_are_suggested_as_they_stand_each_item_once() {
        put(zh(1, "犹豫期退保退多少钱", "文").asked("刚买的保险能不能退", "买了后悔了怎么办"), zh(2, "后悔权怎么用", "文"));

        assertThat(suggested("后悔", ANYONE)).containsExactly("后悔权怎么用", "买了后悔了怎么办");
        assertThat(suggested("gangmai", ANYONE)).containsExactly("刚买的保险能不能退");
        assertThat(suggested("退", ANYONE)).containsExactly("犹豫期退保退多少钱");
    }

    @Test
    void suggestions_put_validated_items_first_show_a_title_once_and_only_what_the_viewer_may_see() {
        put(
                en(1, "Grace period", "a").confidence(Confidence.NOT_VALIDATED),
                en(2, "Grace period of group life", "b"),
                en(3, "Grace period of group life", "c"),
                en(4, "Grace for ours", "d").by(3, 3, Audience.BRANCH),
                en(5, "Grace of old", "e").confidence(Confidence.ARCHIVED));

        assertThat(suggested("grace", ANYONE)).containsExactly("Grace period of group life", "Grace period");
        assertThat(suggested("grace", agent(8, 3))).contains("Grace for ours");
    }

    @Test
    void a_typing_error_is_undone_but_never_by_what_the_viewer_may_not_see() {
        put(
                en(1, "Deductible", "The deductible applies."),
                en(2, "Merger with Zubrovka", "x").by(3, 3, Audience.BRANCH));

        assertThat(index.meant("deductable", ANYONE)).contains(new Meant("deductible", true));
        assertThat(index.meant("deductible", ANYONE)).isEmpty();
        assertThat(index.meant("zubrovkaa", agent(8, 3))).contains(new Meant("zubrovka", true));
        assertThat(index.meant("zubrovkaa", ANYONE)).isEmpty();
    }

    private List<String> suggested(String typed, Viewer viewer) {
        return index.suggest(typed, viewer, 8).stream().map(Suggested::plain).toList();
    }
}
