package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fieldlore.search.Entries.agent;
import static org.fieldlore.search.Entries.en;
import static org.fieldlore.search.Entries.zh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.Test;

/** What every text index must do with the meaning of texts, whatever its engine. */
public abstract class MeaningContract extends IndexContract {
    @Test
    void what_shares_no_word_is_found_by_its_meaning() {
        place(en(1, "Breadwinner", "Who earns for all"), 0);
        place(en(2, "Hail", "Dents in the roof"), 90);
        put(en(3, "Not placed yet", "x"));

        Results found = index.search(Query.of("zzz"), at("en", 10), ANYONE);

        assertThat(found.hits()).extracting(hit -> hit.id().value()).containsExactly(1L);
        assertThat(found.hits().get(0).why().meaning()).isPositive();
        assertThat(found.hits().get(0).why().text()).isZero();
        assertThat(found.counts(Facet.KIND)).containsExactly(new FacetCount("FAQ", 1, false));
    }

    @Test
    void what_follows_from_the_question_needs_less_likeness_and_comes_earlier() {
        place(en(1, "Breadwinner", "Who earns for all").concept(20, ""), 55);
        place(en(2, "Hail", "Dents in the roof"), 55);
        place(en(3, "Far away", "Nothing in common").concept(20, ""), 90);
        place(en(4, "Roof", "Who mends it"), 20);
        place(en(5, "Roof", "Who mends it").concept(20, ""), 20);
        place(en(6, "Ours", "x").concept(20, "").by(1, 1, Audience.BRANCH), 55);
        Tuning following = Tuning.NONE.with(Map.of(new ConceptId(20), 0.6));

        Results found = index.search(Query.of("zzz"), at("en", 0), following, ANYONE);

        assertThat(found.hits()).extracting(hit -> hit.id().value()).containsExactly(5L, 4L, 1L);
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.hits().get(0).why().concept()).isCloseTo(0.6, within(1e-6));
        assertThat(found.hits().get(1).why().concept()).isZero();
        for (Hit hit : found.hits()) assertThat(hit.why().sum()).isCloseTo(hit.score(), within(1e-3));
    }

    @Test
    void words_and_meaning_together_decide_the_order() {
        place(en(1, "Premium", "premium"), 40);
        place(en(2, "Premium", "premium"), 5);
        place(en(3, "Premium", "premium"), 20);

        Results found = index.search(Query.of("premium"), at("en", 0), ANYONE);

        assertThat(found.hits()).extracting(hit -> hit.id().value()).containsExactly(2L, 3L, 1L);
        for (Hit hit : found.hits()) assertThat(hit.why().sum()).isCloseTo(hit.score(), within(1e-3));
    }

    @Test
    void another_wording_counts_by_itself_and_a_far_one_costs_nothing() {
        Entries plain = en(1, "Breadwinner", "Who earns for all");
        Entries near = en(2, "Breadwinner", "Who earns for all").asked("Who feeds the family");
        Entries far = en(3, "Breadwinner", "Who earns for all").asked("Who is out");
        place(plain, 30);
        put(near, far);
        index.place(List.of(
                near.entry()
                        .with(at("en", 30), List.of(Passage.wording(at("en", 0).place()))),
                far.entry()
                        .with(at("en", 30), List.of(Passage.wording(at("en", 80).place())))));
        index.refresh();

        List<Hit> found = index.search(Query.of("zzz"), at("en", 0), ANYONE).hits();

        assertThat(found).extracting(hit -> hit.id().value()).startsWith(2L);
        assertThat(found.get(1).why().meaning()).isCloseTo(found.get(2).why().meaning(), within(1e-4));
        assertThat(found.get(0).plainSnippet()).isEqualTo("Who earns for all");
    }

    @Test
    void an_item_loses_its_sense_with_a_new_wording_and_keeps_those_it_has() {
        Entries asked = en(1, "Breadwinner", "x").asked("Who feeds the family");
        put(asked);
        index.place(List.of(asked.entry()
                .with(at("en", 0), List.of(Passage.wording(at("en", 0).place())))));
        index.refresh();
        put(asked.confidence(Confidence.NOT_VALIDATED));
        assertThat(index.withoutSense(0, 10)).isEmpty();

        put(asked.asked("Who feeds the family", "Who pays"));
        assertThat(index.withoutSense(0, 10)).hasSize(1);
    }

    @Test
    void meaning_shows_nobody_what_they_may_not_see() {
        place(en(1, "Ours", "x").by(1, 1, Audience.BRANCH), 0);
        place(en(2, "Old", "x").confidence(Confidence.ARCHIVED), 0);
        place(zh(3, "另一种语言", "文字"), 0);

        assertThat(index.search(Query.of("zzz"), at("en", 0), ANYONE).total()).isZero();
        assertThat(index.search(Query.of("zzz"), at("en", 0), agent(5, 1)).total())
                .isOne();
        Query archive = Query.of("zzz").with(Facet.CONFIDENCE, "ARCHIVED");
        assertThat(index.search(archive, at("en", 0), ANYONE).total()).isOne();
        assertThat(index.search(archive.with(Facet.KIND, "INSIGHT"), at("en", 0), ANYONE)
                        .total())
                .isZero();
    }

    @Test
    void an_item_keeps_its_sense_as_long_as_it_is_worded_alike() {
        place(en(1, "Breadwinner", "x"), 0);
        put(en(1, "Breadwinner", "x").confidence(Confidence.NOT_VALIDATED));
        assertThat(index.withoutSense(0, 10)).isEmpty();
        try (TextIndex.Rebuild rebuild = index.rebuild()) {
            rebuild.put(List.of(en(1, "Breadwinner", "x").entry()));
            rebuild.finish();
        }
        assertThat(index.withoutSense(0, 10)).isEmpty();
        assertThat(index.health().placed()).isOne();

        put(en(1, "Breadwinner", "y"));
        assertThat(index.withoutSense(0, 10)).containsExactly(new KnowledgeId(1));
        assertThat(index.withoutSense(1, 10)).isEmpty();
    }

    @Test
    void a_sense_that_comes_too_late_changes_nothing() {
        put(en(1, "Newer", "x"));
        index.place(List.of(
                en(1, "Older", "x").entry().with(at("en", 0)),
                en(2, "Gone", "x").entry().with(at("en", 0))));
        index.refresh();

        assertThat(index.search(Query.of("newer"), ANYONE).total()).isOne();
        assertThat(index.size()).isOne();
        assertThat(index.health().placed()).isZero();
    }

    @Test
    void pages_go_on_to_the_end_when_meaning_moved_what_words_found() {
        for (int i = 1; i <= 450; i++) put(en(i, "Premium " + "filler ".repeat(i % 9), "text"));
        for (int i = 1; i <= 450; i += 7) place(en(i, "Premium " + "filler ".repeat(i % 9), "text"), i % 80);

        List<Long> all = new ArrayList<>();
        for (int from = 0; from < 460; from += 20)
            index.search(Query.of("premium").page(from, 20), at("en", 0), ANYONE)
                    .hits()
                    .forEach(hit -> all.add(hit.id().value()));

        assertThat(all).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void a_long_text_is_found_by_its_best_passage_and_shown_once() {
        String text = "The beginning says nothing. " + "Filler. ".repeat(30) + "Here is the answer.";
        Entries item = en(1, "Long", text);
        put(item, en(2, "Other", "x"));
        Passage far = new Passage(0, 28, at("en", 90).place());
        Passage near =
                new Passage(text.length() - 19, text.length(), at("en", 2).place());
        index.place(List.of(item.entry().with(at("en", 45), List.of(far, near, near))));
        index.refresh();

        Results found = index.search(Query.of("zzz"), at("en", 0), ANYONE);

        assertThat(found.total()).isOne();
        assertThat(found.hits().get(0).plainSnippet()).isEqualTo("…Here is the answer.");
        assertThat(index.search(Query.of(""), ANYONE).total()).isEqualTo(2);
        assertThat(index.search(Query.of(""), agent(5, 1)).total()).isEqualTo(2);
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.health().placed()).isOne();
    }

    @Test
    void passages_stay_with_their_item_and_go_with_it() {
        Entries item = en(1, "Long", "y ".repeat(200));
        put(item);
        index.place(List.of(item.entry()
                .with(at("en", 90), List.of(new Passage(0, 9, at("en", 0).place())))));
        index.refresh();

        put(item.confidence(Confidence.NOT_VALIDATED));
        assertThat(index.search(Query.of("zzz"), at("en", 0), ANYONE).total()).isOne();
        put(en(1, "Long", "z ".repeat(200)));
        assertThat(index.search(Query.of("qqq"), at("en", 0), ANYONE).total()).isZero();

        index.delete(List.of(new KnowledgeId(1)));
        index.refresh();
        assertThat(index.size()).isZero();
    }

    /** Puts an item, then its sense: a point on the unit circle at that many degrees. */
    private void place(Entries entry, int degrees) {
        put(entry);
        index.place(List.of(entry.entry().with(at(entry.lang(), degrees))));
        index.refresh();
    }

    private static Sense at(String lang, int degrees) {
        double angle = Math.toRadians(degrees);
        return new Sense(lang, new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }
}
