package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fieldlore.search.Entries.agent;
import static org.fieldlore.search.Entries.en;
import static org.fieldlore.search.Entries.zh;

import java.util.List;
import java.util.stream.LongStream;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Steering.Effect;
import org.fieldlore.search.Steering.Match;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.Test;

/** What every text index must do with what the office says of items, whatever its engine. */
public abstract class SteeringContract extends IndexContract {
    @Test
    void pinned_items_come_first_in_the_order_of_the_rules_be_it_without_a_word_in_common() {
        put(
                en(1, "Premium", "premium"),
                en(2, "Premium premium", "premium"),
                en(3, "Claims", "x"),
                en(4, "Taxes", "y"));
        Results found =
                search(Query.of("premium"), rule("premium", 4, Effect.PINNED), rule("premium", 3, Effect.PINNED));

        assertThat(ids(found)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.counts(Facet.KIND)).containsExactly(new FacetCount("FAQ", 4, false));
        assertThat(found.hits().get(0).why().pinned()).isTrue();
        assertThat(found.hits().get(2).why().pinned()).isFalse();
        for (Hit hit : found.hits()) assertThat(hit.why().sum()).isCloseTo(hit.score(), within(1e-3));
        assertThat(found.hits()).extracting(Hit::score).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void a_pin_that_is_found_anyway_is_counted_once() {
        put(en(1, "Premium premium", "premium"), en(2, "Premium", "x"));
        Results found = search(Query.of("premium"), rule("premium", 2, Effect.PINNED));

        assertThat(ids(found)).containsExactly(2L, 1L);
        assertThat(found.total()).isEqualTo(2);
    }

    @Test
    void a_raised_item_gains_three_points_and_a_lowered_one_loses_them() {
        put(zh(1, "等待期", "一样的话"), zh(2, "等待期", "一样的话"), zh(3, "等待期", "一样的话"), zh(4, "退保", "别的话"));
        Results found = search(
                Query.of("等待期"),
                rule("等待期", 1, Effect.LOWERED),
                rule("等待期", 2, Effect.RAISED),
                rule("等待期", 4, Effect.RAISED));

        assertThat(ids(found)).startsWith(2L).contains(4L);
        assertThat(ids(found).indexOf(1L)).isGreaterThan(ids(found).indexOf(3L));
        assertThat(found.hits().get(0).why().steered()).isEqualTo(3);
        assertThat(hit(found, 1).why().steered()).isEqualTo(-3);
        assertThat(hit(found, 3).why().steered()).isZero();
    }

    @Test
    void what_is_lowered_is_not_found_by_that() {
        put(en(1, "Premium", "x"), en(2, "Claims", "y"));

        assertThat(ids(search(Query.of("premium"), rule("premium", 2, Effect.LOWERED))))
                .containsExactly(1L);
    }

    @Test
    void a_pin_is_not_shown_to_whoever_may_not_see_the_item_and_not_counted_either() {
        put(en(1, "Premium", "x"), en(2, "Ours", "y").by(3, 3, Audience.BRANCH));
        Steering pin = new Steering(List.of(rule("premium", 2, Effect.PINNED)));

        assertThat(ids(search(Query.of("premium"), agent(8, 3), pin))).containsExactly(2L, 1L);
        Results found = search(Query.of("premium"), ANYONE, pin);
        assertThat(ids(found)).containsExactly(1L);
        assertThat(found.total()).isOne();
        assertThat(found.counts(Facet.BRANCH)).containsExactly(new FacetCount("1", 1, false));
    }

    @Test
    void filters_and_the_archive_hold_for_pins_as_well() {
        put(
                en(1, "Premium", "x"),
                en(2, "Claims", "y").kind(Kind.INSIGHT),
                en(3, "Taxes", "z").confidence(Confidence.ARCHIVED));
        Steering.Rule[] pins = {rule("premium", 2, Effect.PINNED), rule("premium", 3, Effect.PINNED)};

        assertThat(ids(search(Query.of("premium"), pins))).containsExactly(2L, 1L);
        Results faqs = search(Query.of("premium").with(Facet.KIND, "FAQ"), pins);
        assertThat(ids(faqs)).containsExactly(1L);
        assertThat(faqs.total()).isOne();
        assertThat(ids(search(Query.of("premium").with(Facet.CONFIDENCE, "ARCHIVED"), pins)))
                .containsExactly(3L);
    }

    @Test
    void by_date_and_without_a_question_nothing_is_steered() {
        put(en(1, "Premium", "x"), en(2, "Premium", "y"), en(3, "Claims", "z"));
        Steering.Rule pin = rule("premium", 3, Effect.PINNED);

        assertThat(ids(search(Query.of("premium").sorted(Query.Sort.OLDEST), pin)))
                .containsExactly(1L, 2L);
        assertThat(ids(search(Query.of("  "), pin))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void a_question_is_recognised_by_its_words_however_they_are_written() {
        put(en(1, "Premium", "x"), en(2, "Claims", "y"), zh(3, "退保", "z"), zh(4, "车险", "w"));
        Steering.Rule english = rule("late Premium", 2, Effect.PINNED);
        Steering.Rule within = new Steering.Rule("退", Match.WITHIN, new KnowledgeId(4), Effect.PINNED);

        for (String question : List.of("late premiums?", "  LATE   premium "))
            assertThat(ids(search(Query.of(question), english))).as(question).contains(2L);
        for (String question : List.of("premium late", "premium", "a late premium"))
            assertThat(ids(search(Query.of(question), english))).as(question).doesNotContain(2L);
        assertThat(ids(search(Query.of("能不能退保"), within))).startsWith(4L);
        assertThat(ids(search(Query.of("保单贷款"), within))).doesNotContain(4L);
    }

    @Test
    void what_meaning_finds_and_what_is_pinned_go_together() {
        put(en(1, "Premium", "x"), en(2, "Claims", "y"));
        index.place(List.of(
                en(1, "Premium", "x").entry().with(new Sense("en", new float[] {1, 0})),
                en(2, "Claims", "y").entry().with(new Sense("en", new float[] {1, 0}))));
        index.refresh();
        Tuning pin = Tuning.NONE.with(new Steering(List.of(rule("dear", 2, Effect.PINNED))));
        Results found = index.search(Query.of("dear"), new Sense("en", new float[] {1, 0}), pin, ANYONE);

        assertThat(ids(found)).containsExactly(2L, 1L);
        assertThat(found.total()).isEqualTo(2);
    }

    @Test
    void pages_far_down_hold_no_pin_again() {
        index.put(LongStream.rangeClosed(1, 2_300)
                .mapToObj(id -> en(id, "Premium", "premium " + id).entry())
                .toList());
        put(en(9_001, "Claims", "x"));
        Steering.Rule[] pins = {rule("premium", 2_299, Effect.PINNED), rule("premium", 9_001, Effect.PINNED)};
        List<Long> all = LongStream.iterate(0, from -> from < 2_301, from -> from + 200)
                .boxed()
                .flatMap(from -> ids(search(Query.of("premium").page(from.intValue(), 200), pins)).stream())
                .toList();

        assertThat(all).hasSize(2_301).doesNotHaveDuplicates().startsWith(2_299L, 9_001L);
    }

    @Test
    void a_word_that_matched_as_a_synonym_is_told_with_the_one_that_was_asked() {
        put(zh(1, "重疾险怎么选", "先看病种。"), zh(2, "大病险怎么选", "先看保额。"));
        Tuning synonyms = Tuning.NONE.with(Synonyms.read("大病险, 重疾险"));
        Results found = index.search(Query.of("大病险"), null, synonyms, ANYONE);

        assertThat(hit(found, 1).why().synonyms()).containsEntry("重疾险", "大病险");
        assertThat(hit(found, 2).why().synonyms()).isEmpty();
    }

    private static Steering.Rule rule(String asked, long item, Effect effect) {
        return new Steering.Rule(asked, Match.EXACT, new KnowledgeId(item), effect);
    }

    private Results search(Query query, Steering.Rule... rules) {
        return search(query, ANYONE, new Steering(List.of(rules)));
    }

    private Results search(Query query, Viewer viewer, Steering steering) {
        return index.search(query, null, Tuning.NONE.with(steering), viewer);
    }

    private static Hit hit(Results found, long id) {
        return found.hits().stream()
                .filter(hit -> hit.id().value() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> ids(Results found) {
        return found.hits().stream().map(hit -> hit.id().value()).toList();
    }
}
