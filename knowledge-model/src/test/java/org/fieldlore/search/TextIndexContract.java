package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fieldlore.search.Entries.en;
import static org.fieldlore.search.Entries.zh;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every text index must do with words, whatever its engine. */
public abstract class TextIndexContract extends IndexContract {
    @Test
    void an_item_is_found_and_shown_by_another_wording_of_its_question() {
        put(
                zh(1, "犹豫期退保", "十五天内退还保费。").asked("刚买的保险能不能退", "买了后悔怎么办"),
                en(2, "Free look period", "Fifteen days.").asked("Can I change my mind", "Give it back"));

        Hit zh = index.search(Query.of("后悔怎么办"), ANYONE).hits().get(0);
        assertThat(zh.id().value()).isOne();
        assertThat(zh.plainAsked()).isEqualTo("买了后悔怎么办");
        assertThat(zh.why().words()).isNotEmpty();
        Hit en = index.search(Query.of("changing my minds"), ANYONE).hits().get(0);
        assertThat(en.plainAsked()).isEqualTo("Can I change my mind");
        assertThat(index.search(Query.of("free look"), ANYONE).hits().get(0).plainAsked())
                .isEmpty();
    }

    @Test
    void other_wordings_of_some_items_take_nothing_from_those_without() {
        put(zh(1, "等待期多久", "九十天。"), zh(2, "别的事", "别的话。"));
        double before = index.search(Query.of("等待期多久"), ANYONE).hits().get(0).score();
        put(zh(2, "别的事", "别的话。").asked("别的问法", "还有一种问法"));

        assertThat(index.search(Query.of("等待期多久"), ANYONE).hits().get(0).score())
                .isCloseTo(before, within(1e-4));
    }

    @Test
    void an_item_is_found_after_refresh_and_gone_after_delete() {
        put(zh(1, "等待期怎么算", "等待期从合同生效日起算。"));
        assertThat(ids("等待期")).containsExactly(1L);

        index.delete(List.of(new KnowledgeId(1), new KnowledgeId(99)));
        index.refresh();
        assertThat(ids("等待期")).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void putting_an_item_twice_keeps_the_newer_wording() {
        put(en(1, "Waiting period", "Ninety days."));
        put(en(1, "Grace period", "Sixty days."));

        assertThat(index.size()).isOne();
        assertThat(ids("waiting")).isEmpty();
        assertThat(ids("grace")).containsExactly(1L);
    }

    @Test
    void work_in_progress_never_gets_in_and_leaves_when_it_was_in() {
        put(en(1, "Deductibles", "Text"), en(2, "Deductibles", "x").confidence(Confidence.WORK_IN_PROGRESS));
        assertThat(ids("deductible")).containsExactly(1L);

        put(en(1, "Deductibles", "Text").confidence(Confidence.WORK_IN_PROGRESS));
        assertThat(index.size()).isZero();
    }

    @Test
    void chinese_is_found_by_words_by_one_character_and_in_traditional_script() {
        put(zh(1, "寿险要不要买", "家里的顶梁柱先买寿险。"), zh(2, "车险续保", "提前一个月联系。"));

        assertThat(ids("寿险")).containsExactly(1L);
        assertThat(ids("壽險")).containsExactly(1L);
        assertThat(ids("寿")).containsExactly(1L);
        assertThat(ids("車險")).containsExactly(2L);
    }

    @Test
    void a_text_in_traditional_script_is_found_in_simplified() {
        put(zh(1, "車險續保", "提前一個月聯繫客戶。"));

        assertThat(ids("车险续保")).containsExactly(1L);
        assertThat(ids("联系客户")).containsExactly(1L);
    }

    @Test
    void english_is_found_in_other_forms_of_the_word() {
        put(en(1, "Renewing a policy", "Call the customer's number before it lapses."));

        assertThat(ids("renewals of policies")).containsExactly(1L);
        assertThat(ids("customers")).containsExactly(1L);
    }

    @Test
    void latin_words_are_found_in_chinese_and_chinese_ones_in_english() {
        put(zh(1, "ＣＲＭ系统里的客户", "用CRM看生日。"), en(2, "The word 等待期", "It means waiting period."));

        assertThat(ids("crm")).containsExactly(1L);
        assertThat(ids("等待期")).containsExactly(2L);
    }

    @Test
    void labels_of_concepts_bridge_the_languages_and_count_less_than_the_text() {
        put(
                zh(1, "孩子出生以后", "先看父母的保障。").concept(5, "生育 childbirth newborn"),
                en(2, "After a childbirth", "Look at the parents' cover first."));

        assertThat(ids("childbirth")).containsExactly(2L, 1L);
    }

    @Test
    void a_phrase_in_the_title_comes_before_words_in_the_text() {
        put(
                en(1, "Claims", "The waiting time of a period is long. Waiting period, waiting period."),
                en(2, "What a waiting period is", "It starts with the contract."),
                en(3, "Period of waiting", "Other words, waiting for a period."));

        assertThat(ids("waiting period")).startsWith(2L);
    }

    @Test
    void a_synonym_widens_the_query_as_a_whole_phrase_and_comes_after_the_word_itself() {
        put(zh(1, "重疾险怎么选", "先看病种。"), zh(2, "大病险怎么选", "先看保额。"), zh(3, "重疾与寿险", "疾险两字分开。"));
        Synonyms synonyms = Synonyms.read("大病险, 重疾险\nmoto => motorcycle");
        assertThat(index.search(Query.of("大病险"), null, Tuning.NONE.with(synonyms), ANYONE)
                        .hits())
                .extracting(hit -> hit.id().value())
                .containsExactly(2L, 1L);
        assertThat(ids("大病险")).containsExactly(2L);

        put(en(4, "Motorcycle cover", "Two wheels."), en(5, "Moto cover", "Two wheels."));
        assertThat(index.search(Query.of("moto"), null, Tuning.NONE.with(synonyms), ANYONE)
                        .total())
                .isEqualTo(2);
        assertThat(index.search(Query.of("motorcycle"), null, Tuning.NONE.with(synonyms), ANYONE)
                        .total())
                .isOne();
    }

    @Test
    void an_external_id_finds_its_item() {
        put(en(1, "A", "b").external("faq-0042"), en(2, "A", "b").external("faq-0043"));

        assertThat(ids("faq-0042")).startsWith(1L);
        assertThat(index.search(Query.of("faq-0042"), ANYONE).hits().get(0).externalId())
                .isEqualTo("faq-0042");
    }

    @Test
    void a_text_of_marks_only_finds_nothing_and_a_blank_one_everything_newest_first() {
        put(en(1, "A", "b"), en(2, "A", "b"), en(3, "A", "b"));

        assertThat(ids("？！… ;:( [ \" AND OR *")).isEmpty();
        assertThat(ids("  \t")).containsExactly(3L, 2L, 1L);
    }

    @Test
    void newest_sorts_by_date_and_pages_never_overlap() {
        index.put(LongStream.rangeClosed(1, 45)
                .mapToObj(id -> en(id, "Same", "same words").at(Entries.START).entry())
                .toList());
        index.refresh();

        List<Long> pages = LongStream.of(0, 20, 40)
                .boxed()
                .flatMap(from -> ids(Query.of("same").page(from.intValue(), 20)).stream())
                .toList();
        assertThat(pages).hasSize(45).doesNotHaveDuplicates();
        assertThat(ids(Query.of("same").sorted(Query.Sort.NEWEST).page(0, 3))).containsExactly(1L, 2L, 3L);
        assertThat(ids(Query.of("same").page(9_990, 10))).isEmpty();
    }

    @Test
    void oldest_is_newest_the_other_way_round() {
        put(en(1, "Same", "x"), en(2, "Same", "x"), en(3, "Same", "x"));

        assertThat(ids(Query.of("same").sorted(Query.Sort.OLDEST))).containsExactly(1L, 2L, 3L);
        assertThat(ids(Query.of("same").sorted(Query.Sort.NEWEST))).containsExactly(3L, 2L, 1L);
    }

    @ParameterizedTest
    @EnumSource(Query.Sort.class)
    void all_pages_together_are_every_item_once_however_long_the_list(Query.Sort sort) {
        String[] words = {"premium", "renewal", "claim", "cover"};
        index.put(LongStream.rangeClosed(1, 2_900)
                .mapToObj(id -> en(id, words[(int) (id % 4)], "premium ".repeat((int) (id % 7)) + "cover " + id)
                        .entry()
                        .with(new Sense("en", circle((int) (id % 300)))))
                .toList());
        index.refresh();
        Sense sense = new Sense("en", circle(40));
        for (String text : List.of("premium cover", "")) {
            Query query = Query.of(text).sorted(sort);
            long total = index.search(query, sense, ANYONE).total();
            List<Long> pages = LongStream.iterate(0, from -> from < total, from -> from + 170)
                    .boxed()
                    .flatMap(from -> index.search(query.page(from.intValue(), 170), sense, ANYONE).hits().stream())
                    .map(hit -> hit.id().value())
                    .toList();
            assertThat(total).isGreaterThan(2_100);
            assertThat(pages).hasSize((int) total).doesNotHaveDuplicates();
            assertThat(index.search(query.page((int) total, 20), sense, ANYONE).hits())
                    .isEmpty();
        }
    }

    private static float[] circle(int degrees) {
        return new float[] {(float) Math.cos(Math.toRadians(degrees)), (float) Math.sin(Math.toRadians(degrees))};
    }

    @Test
    void what_helped_most_colleagues_comes_first_when_asked_for_and_a_little_earlier_always() {
        put(
                zh(1, "等待期", "一样的话").at(Entries.START),
                zh(2, "等待期", "一样的话").at(Entries.START).helped(3),
                zh(3, "等待期", "一样的话，说得更长一些，客户才听得明白，也记得住").at(Entries.START).helped(40),
                zh(4, "等待期", "一样的话").at(Entries.START).helped(1));
        Query query = Query.of("等待期");

        assertThat(ids(query.sorted(Query.Sort.HELPFUL))).containsExactly(3L, 2L, 4L, 1L);
        assertThat(ids(query.sorted(Query.Sort.HELPFUL).page(1, 2))).containsExactly(2L, 4L);
        assertThat(ids(Query.of("").sorted(Query.Sort.HELPFUL))).containsExactly(3L, 2L, 4L, 1L);
        List<Hit> best = index.search(query, ANYONE).hits();
        assertThat(best).extracting(hit -> hit.id().value()).containsSubsequence(2L, 4L, 1L);
        for (Hit hit : best) {
            assertThat(hit.why().helped() > 0).isEqualTo(hit.id().value() != 1);
            assertThat(hit.why().sum()).isCloseTo(hit.score(), within(1e-3));
        }
    }

    @Test
    void of_items_that_answer_alike_the_approved_the_newer_and_those_for_the_customer_at_hand_come_first() {
        put(
                zh(1, "等待期", "一样的话").confidence(Confidence.NOT_VALIDATED),
                zh(2, "等待期", "一样的话"),
                zh(3, "等待期", "一样的话").confidence(Confidence.NOT_VALIDATED).segment(9));
        Query query = Query.of("等待期");

        assertThat(index.search(query, ANYONE).hits())
                .first()
                .extracting(hit -> hit.id().value())
                .isEqualTo(2L);
        Results near = index.search(query.near(Set.of(new SegmentId(9))), ANYONE);
        assertThat(near.hits()).extracting(hit -> hit.id().value()).startsWith(3L, 2L);
        assertThat(near.hits().get(0).why().segments()).containsExactly(new SegmentId(9));
        assertThat(near.total()).isEqualTo(3);
        for (Hit hit : near.hits()) assertThat(hit.why().sum()).isCloseTo(hit.score(), within(1e-3));
    }

    @Test
    void a_hit_marks_whole_words_in_title_and_best_passage_and_says_why() {
        String filler = "这一段讲的是别的事情，和问题没有关系。".repeat(30);
        put(zh(1, "重疾险的等待期", filler + "重疾险的等待期一般是九十天。" + filler));
        Hit hit = index.search(Query.of("重疾险等待期"), ANYONE).hits().get(0);

        assertThat(hit.title()).containsExactly(new Piece("重疾险", true), new Piece("的", false), new Piece("等待期", true));
        assertThat(hit.plainSnippet()).contains("九十天").hasSizeBetween(80, 245);
        assertThat(hit.snippet()).contains(new Piece("重疾险", true), new Piece("等待期", true));
        assertThat(hit.why().words()).containsExactly("重疾险", "等待期");
        assertThat(hit.why().text()).isPositive();
        assertThat(hit.why().trust()).isPositive();
        assertThat(hit.why().sum()).isCloseTo(hit.score(), within(1e-3));
        assertThat(hit.updatedAt()).isEqualTo(Entries.START.plusSeconds(1));
    }

    @Test
    void markup_in_a_text_comes_back_as_it_is() {
        put(en(1, "<script>alert(1)</script>", "a <b>bold</b> premium"));

        assertThat(index.search(Query.of("premium"), ANYONE).hits().get(0).plainTitle())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void a_passage_without_a_full_stop_is_cut_around_the_match() {
        put(en(1, "Long", "word ".repeat(500) + "needle " + "word ".repeat(500)));

        String snippet = index.search(Query.of("needle"), ANYONE).hits().get(0).plainSnippet();
        assertThat(snippet).contains("needle").hasSizeLessThan(370);
    }

    @Test
    void similar_items_share_telling_words_and_leave_the_item_itself_out() {
        put(
                zh(1, "客户嫌保费太贵怎么办", "先问预算，再拆成每天多少钱。"),
                zh(2, "保费太贵的客户", "把保费换算成每天一杯奶茶。"),
                zh(3, "理赔材料清单", "身份证、病历、发票。"),
                zh(4, "别的支行", "客户嫌保费太贵").by(3, 3, Audience.BRANCH));

        List<Hit> similar = index.similar("客户总说保费太贵，我", "zh", ANYONE, 5, new KnowledgeId(1));
        assertThat(similar).extracting(hit -> hit.id().value()).containsExactly(2L);
        assertThat(index.similar("", "zh", ANYONE, 5, null)).isEmpty();
    }

    @Test
    void similar_items_may_share_their_meaning_and_no_word() {
        index.put(List.of(
                en(1, "Premium too high", "Ask for the budget.").entry().with(new Sense("en", circle(0))),
                en(2, "Customer finds it expensive", "Split the price.").entry().with(new Sense("en", circle(20))),
                en(3, "Papers for a claim", "Invoice, certificate.").entry().with(new Sense("en", circle(80))),
                en(4, "Costs a lot", "x")
                        .confidence(Confidence.ARCHIVED)
                        .entry()
                        .with(new Sense("en", circle(1)))));
        index.refresh();

        Sense asked = new Sense("en", circle(5));
        List<Hit> similar = index.similar("too dear", "en", asked, ANYONE, 5, new KnowledgeId(1));
        assertThat(similar).extracting(hit -> hit.id().value()).containsExactly(2L);
        assertThat(similar.get(0).why().meaning()).isPositive();
        assertThat(index.similar(new KnowledgeId(1), ANYONE, 5))
                .extracting(hit -> hit.id().value())
                .containsExactly(2L);
        assertThat(index.similar(new KnowledgeId(99), ANYONE, 5)).isEmpty();
    }

    @Test
    void outlines_are_the_best_hits_in_the_same_order() {
        put(
                en(1, "Premium", "x"),
                en(2, "Premium premium", "premium"),
                en(3, "Premium", "x").by(2, 2, Audience.BRANCH));
        Query query = Query.of("premium");

        List<Hit> outlines = index.outlines(query, null, ANYONE, 100);
        assertThat(outlines).extracting(hit -> hit.id().value()).containsExactlyElementsOf(ids("premium"));
        assertThat(outlines.get(0).plainTitle()).isEqualTo("Premium premium");
        assertThat(outlines.get(0).score()).isPositive();
    }

    @Test
    void what_fits_a_situation_says_which_part_brought_how_much() {
        put(
                zh(1, "续保前三十天", "提前联系，先谈理赔体验。").concept(21, "", 20L).segment(3),
                zh(2, "续保话术", "先听再说。").concept(21, "", 20L),
                zh(3, "养老规划", "从退休年龄倒推。").concept(30, ""),
                zh(4, "停用", "x").concept(21, "", 20L).confidence(Confidence.ARCHIVED));
        Situation renewal = new Situation(
                Map.of(new ConceptId(20), 0.5, new ConceptId(21), 1.0), Set.of(new SegmentId(3)), "客户对理赔体验不满意");

        List<Hit> fitting = index.fitting(renewal, ANYONE, 5);
        assertThat(fitting).extracting(hit -> hit.id().value()).containsExactly(1L, 2L);
        Why why = fitting.get(0).why();
        assertThat(why.concept()).isEqualTo(1.5);
        assertThat(why.concepts()).containsExactlyInAnyOrder(new ConceptId(20), new ConceptId(21));
        assertThat(why.segment()).isEqualTo(Situation.SEGMENT_WEIGHT);
        assertThat(why.text()).isBetween(0.01, Situation.TEXT_WEIGHT);
        Map<KnowledgeId, String> lines =
                index.lines(renewal, ANYONE, List.of(new KnowledgeId(1), new KnowledgeId(4), new KnowledgeId(99)));
        assertThat(lines).as("what cannot be found is missing").containsOnlyKeys(new KnowledgeId(1));
        assertThat(lines.get(new KnowledgeId(1))).contains("理赔体验");
        assertThat(fitting.get(1).why().text()).isZero();
        assertThat(index.fitting(new Situation(Map.of(), Set.of(), ""), ANYONE, 5))
                .isEmpty();
    }
}
