package org.fieldlore.portal.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.advice.Event;
import org.fieldlore.advice.ReadStageRules;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Finding;
import org.fieldlore.rule.Table;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    private static final Table SHIPPED = ReadStageRules.shipped();
    private final RuleText en = new RuleText(new Wordbook(Locale.ENGLISH), SHIPPED);
    private final RuleText zh = new RuleText(new Wordbook(Locale.forLanguageTag("zh-CN")), SHIPPED);

    private static Table.Rule rule(String... cells) {
        return new Table.Rule(List.of(cells), List.of("\"OFFER_CHEAPER\"", "70"));
    }

    private static Map<String, Object> customer(String event, int days, String reason, String mood, boolean grievance) {
        return Map.of(
                "event",
                event,
                "days",
                BigDecimal.valueOf(days),
                "reason",
                reason,
                "mood",
                mood,
                "grievance",
                grievance);
    }

    @Test
    void a_rule_is_said_in_the_words_of_the_portal() {
        Table.Rule rule = rule("\"QUOTE_DECLINED\"", "false", "[7..39]", "\"PRICE\", \"BUDGET\"", "not(\"UNHAPPY\")");

        assertThat(en.when(rule))
                .isEqualTo("Quote turned down · no complaint open · 7–39 days · reason: price or no money at hand ·"
                        + " customer: anything but not content");
        assertThat(en.step(rule)).isEqualTo("Offer a cheaper way");
        assertThat(zh.when(rule)).isEqualTo("报价被谢绝 · 没有未结投诉 · 7–39 天 · 原因：嫌贵、手头紧 · 客户除了不满意");
    }

    @Test
    void days_are_said_with_and_without_ends() {
        assertThat(en.when(rule("-", "-", "< 30, > 365", "-", "-"))).isEqualTo("up to 29 days or from 366 days on");
        assertThat(en.when(rule("-", "-", "0", "-", "-"))).isEqualTo("the same day");
        assertThat(zh.when(rule("-", "-", ">= 60", "-", "-"))).isEqualTo("满 60 天");
        assertThat(en.when(rule("-", "-", "-", "-", "-"))).isEqualTo("Always");
    }

    @Test
    void an_example_is_a_customer_in_words() {
        assertThat(en.example(customer("QUOTE_DECLINED", 45, "PRICE", "UNKNOWN", false)))
                .isEqualTo("For example a customer who turned a quote down 45 days ago, reason: price");
        assertThat(en.example(customer("LEAVING", 5, "NONE", "HAPPY", true)))
                .isEqualTo(
                        "For example a customer whose policy ends in 5 days and who will not renew, reason: not known,"
                                + " content, with a complaint open");
        assertThat(zh.example(customer("MOVE", 100, "NONE", "UNKNOWN", false))).isEqualTo("例如这样的客户：100 天前搬家");
        assertThat(en.example(Map.of())).isEmpty();
    }

    @Test
    void every_code_every_event_and_every_finding_has_words_in_either_language() {
        for (RuleText text : List.of(en, zh)) {
            for (Column column : SHIPPED.inputs())
                for (String code : column.values())
                    assertThat(text.code(column.name(), code)).isNotBlank();
            for (String step : SHIPPED.outputs().get(0).values())
                assertThat(text.code("step", step)).isNotBlank();
            for (Event event : Event.values())
                assertThat(text.example(customer(event.name(), 9, "NONE", "CALM", true)))
                        .contains("9");
            for (Finding.Kind kind : Finding.Kind.values())
                assertThat(text.found(new Finding(kind, List.of(3, 4), Map.of())))
                        .doesNotContain("{");
        }
    }

    @Test
    void every_gap_overlap_and_contradiction_of_a_draft_comes_with_a_customer() {
        List<Table.Rule> rules = new ArrayList<>(SHIPPED.rules());
        rules.remove(3);
        rules.set(
                5,
                new Table.Rule(
                        List.of("\"QUOTE_DECLINED\"", "false", "-", "-", "-"),
                        rules.get(5).outcomes()));
        List<Finding> findings = SHIPPED.with(rules).findings();

        assertThat(findings).extracting(Finding::kind).contains(Finding.Kind.GAP, Finding.Kind.CONTRADICTION);
        assertThat(findings)
                .filteredOn(found -> found.kind() == Finding.Kind.GAP)
                .singleElement()
                .satisfies(gap -> assertThat(en.example(gap.example()))
                        .startsWith("For example a customer whose quote has been open for "));
    }
}
