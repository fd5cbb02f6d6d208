package org.fieldlore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.junit.jupiter.api.Test;

class ConceptTaggerTest {
    private static final ConceptId LOAN = new ConceptId(1);
    private static final ConceptId DRIVING = new ConceptId(2);
    private static final ConceptId RETIRED = new ConceptId(3);
    private static final ConceptId SHORT = new ConceptId(4);
    private final LabelTagger labels = new LabelTagger(Vocabulary.of(
            List.of(),
            Map.of(
                    LOAN,
                    concept("loan", "保单贷款", "Policy loan", "old", "short"),
                    DRIVING,
                    concept("driving", "营运车辆", "Commercial use"),
                    SHORT,
                    concept("short", "手头紧", "Short of money"),
                    RETIRED,
                    concept("old", "老说法", "Old name").retiredFor(List.of()))));

    /** Thirty texts each: reviewers speak of a loan where money is short, and never leave a loan that is only named. */
    private static List<TaggedText> reviewed() {
        List<TaggedText> texts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            texts.add(new TaggedText("客户周转不开，想先从保单里借一点出来，第" + i + "位", Set.of(LOAN, RETIRED)));
            texts.add(new TaggedText("He drives for a ride service at night, number " + i, Set.of(DRIVING)));
            texts.add(new TaggedText("宣传单上写着保单贷款，编号" + i, Set.of(DRIVING)));
        }
        return texts;
    }

    private ConceptTagger taught() {
        return new ConceptTagger(labels, LearntTags.of(reviewed(), labels, Glosses.NONE, new LogisticRegression()));
    }

    @Test
    void on_the_first_day_labels_decide_alone() {
        ConceptTagger tagger = new ConceptTagger(labels, LearntTags.NONE);
        String text = "可以办保单贷款吗";

        assertThat(tagger.tag(text, 5)).isEqualTo(labels.tag(text, 5));
        assertThat(tagger.tag("客户周转不开", 5)).isEmpty();
    }

    @Test
    void what_reviewers_call_it_is_found_without_any_label_and_says_by_which_words() {
        List<Suggestion> found = taught().tag("又有客户周转不开，要借一点", 5);

        assertThat(found.get(0).concept()).isEqualTo(LOAN);
        assertThat(found.get(0).confidence()).isGreaterThan(0.5);
        assertThat(found.get(0).matched())
                .isNotEmpty()
                .allSatisfy(word -> assertThat("又有客户周转不开，要借一点").contains(word));
        assertThat(taught().tag("A ride service again", 1).get(0).concept()).isEqualTo(DRIVING);
    }

    @Test
    void a_label_that_reviewers_never_agree_with_says_less_and_less() {
        String text = "宣传单上写着保单贷款";
        double before = confidence(new ConceptTagger(labels, LearntTags.NONE).tag(text, 5), LOAN);

        assertThat(before).isGreaterThan(0.6);
        assertThat(confidence(taught().tag(text, 5), LOAN)).isLessThan(before / 2);
    }

    @Test
    void what_goes_with_a_concept_is_learnt_and_told_by_its_words() {
        List<TaggedText> texts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            texts.add(new TaggedText("问保单贷款怎么办，第" + i + "位", Set.of(LOAN, SHORT)));
            texts.add(new TaggedText("营运车辆怎么保，第" + i + "位", Set.of(DRIVING)));
        }
        ConceptTagger tagger =
                new ConceptTagger(labels, LearntTags.of(texts, labels, Glosses.NONE, new LogisticRegression()));

        assertThat(tagger.tag("想办保单贷款", 5))
                .anySatisfy(one -> {
                    assertThat(one.concept()).isEqualTo(SHORT);
                    assertThat(one.matched())
                            .isNotEmpty()
                            .allSatisfy(word -> assertThat("保单贷款").contains(word));
                })
                .extracting(Suggestion::concept)
                .doesNotContain(RETIRED);
    }

    @Test
    void a_few_odd_texts_do_not_silence_a_label() {
        List<TaggedText> odd = new ArrayList<>();
        for (int i = 0; i < 20; i++) odd.add(new TaggedText("营运车辆先不谈，第" + i + "位", Set.of(SHORT)));
        ConceptTagger tagger =
                new ConceptTagger(labels, LearntTags.of(odd, labels, Glosses.NONE, new LogisticRegression()));

        assertThat(confidence(tagger.tag("想办保单贷款", 5), LOAN)).isGreaterThan(0.3);
    }

    @Test
    void a_retired_concept_is_never_suggested_whatever_was_learnt() {
        assertThat(taught().tag("客户周转不开，想先从保单里借一点出来", 50))
                .extracting(Suggestion::concept)
                .doesNotContain(RETIRED);
    }

    @Test
    void what_was_learnt_of_a_merged_concept_speaks_for_the_one_that_stays() {
        Vocabulary merged = Vocabulary.of(
                List.of(),
                Map.of(
                        LOAN,
                        concept("loan", "保单贷款", "Policy loan").retiredFor(List.of("driving")),
                        DRIVING,
                        concept("driving", "营运车辆", "Commercial use")));
        ConceptTagger tagger = new ConceptTagger(
                new LabelTagger(merged), LearntTags.of(reviewed(), labels, Glosses.NONE, new LogisticRegression()));
        assertThat(tagger.tag("又有客户周转不开，要借一点", 5).get(0).concept()).isEqualTo(DRIVING);
    }

    @Test
    void the_same_texts_teach_the_same_and_texts_that_all_agree_teach_nothing() {
        assertThat(taught().tag("客户周转不开", 5)).isEqualTo(taught().tag("客户周转不开", 5));

        LearntTags nothing = LearntTags.of(
                List.of(new TaggedText("一样", Set.of(LOAN))), labels, Glosses.NONE, new LogisticRegression());
        assertThat(nothing.of("一样")).isEmpty();
    }

    @Property(tries = 200)
    void any_text_is_read_and_no_concept_named_twice(@ForAll String text) {
        assertThat(TAUGHT.tag(text, 5))
                .hasSizeLessThanOrEqualTo(5)
                .allSatisfy(one -> assertThat(one.confidence()).isBetween(0.0, 1.0));
        assertThat(TAUGHT.tag(text, 50)).extracting(Suggestion::concept).doesNotHaveDuplicates();
    }

    private static final ConceptTagger TAUGHT = new ConceptTaggerTest().taught();

    private static double confidence(List<Suggestion> found, ConceptId concept) {
        return found.stream()
                .filter(one -> one.concept().equals(concept))
                .mapToDouble(Suggestion::confidence)
                .findFirst()
                .orElse(0);
    }

    private static ParsedConcept concept(String name, String zh, String en, String... related) {
        return new ParsedConcept(name, "x", zh, en, List.of(), List.of(), "", "", null, List.of(related), null);
    }
}
