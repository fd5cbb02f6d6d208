package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldlore.advice.Advice;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.CardPart;
import org.fieldlore.advice.Event;
import org.fieldlore.advice.NextStep;
import org.fieldlore.advice.OfferCard;
import org.fieldlore.advice.Reason;
import org.fieldlore.advice.ReasonCode;
import org.fieldlore.advice.Score;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Step;
import org.fieldlore.advice.StepCard;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HookCardsTest {
    private static final CardKey KEYS = new CardKey(new byte[] {7}, "crm");

    @Test
    void know_how_is_a_card_with_its_reasons_author_link_and_ways_to_pass_it_over() {
        JsonObject card = only(new Advice(
                List.of(knowHow("先还原涨价的构成", new ShowingId(9))), List.of(), List.of(), List.of(), null, null, 0));

        assertThat(KEYS.showing(UUID.fromString(card.getString("uuid")))).isEqualTo(new ShowingId(9));
        assertThat(card.getString("summary")).isEqualTo("先还原涨价的构成");
        assertThat(card.getString("detail")).startsWith("先问 \\*清楚\\* \\<b\\>。").contains("因为：");
        assertThat(card.getString("indicator")).isEqualTo("info");
        assertThat(card.getJsonObject("source").getString("label")).isEqualTo("卢博 · 城东支公司");
        assertThat(card.getJsonArray("links").getJsonObject(0).getString("url"))
                .isEqualTo("https://portal.example.com/library/item.xhtml?id=7");
        assertThat(codes(card)).containsExactly("NOT_FOR_CUSTOMER", "OUTDATED");
        assertThat(card.getJsonObject("extension").getString("org.fieldlore.validUntil"))
                .isEqualTo("2027-03-31");
    }

    @Test
    void a_full_card_says_the_line_among_the_rest_and_not_twice() {
        CardPart part = new CardPart(Section.ACTION, "先问 *清楚* <b>。再还原构成。");
        Advice advice = new Advice(
                List.of(knowHow("先还原涨价的构成", new ShowingId(9))), List.of(), List.of(), List.of(), null, null, 0);

        String detail = only(advice, Map.of(new KnowledgeId(7), List.of(part))).getString("detail");

        assertThat(detail).startsWith("因为：").endsWith("我怎么做的\n\n先问 \\*清楚\\* \\<b\\>。再还原构成。");
        assertThat(detail).containsOnlyOnce("先问");
    }

    @Test
    void an_offer_is_a_card_that_is_declined_for_the_reasons_of_quotes() {
        OfferCard offer = new OfferCard(
                new ShowingId(10),
                "LIFE",
                0.41,
                List.of(new Fact("occupation", "教师")),
                null,
                place(Lane.PRODUCT, 0.41),
                Map.of());
        JsonObject card = only(new Advice(List.of(), List.of(offer), List.of(), List.of(), null, null, 0));

        assertThat(card.getString("summary")).isNotBlank();
        assertThat(card.getString("detail")).contains("41").contains("教师");
        assertThat(codes(card)).contains("PRICE", "NO_NEED", "OTHER").doesNotContain("OUTDATED");
        assertThat(card.getJsonObject("source").getJsonObject("topic").getString("code"))
                .isEqualTo("offer");
        JsonObject place = card.getJsonObject("extension").getJsonObject("org.fieldlore.place");
        assertThat(place.getJsonNumber("fit").doubleValue()).isEqualTo(0.41);
        assertThat(place.getInt("version")).isZero();
    }

    @Test
    void what_to_do_next_is_a_card_that_warns_when_it_presses() {
        for (int urgency : new int[] {70, 69}) {
            NextStep step = new NextStep(
                    Step.PREPARE_RENEWAL,
                    urgency,
                    5,
                    Event.RENEWAL_DUE,
                    LocalDate.of(2026, 6, 20),
                    10,
                    "MOTOR",
                    null,
                    null);
            JsonObject card = only(new Advice(
                    List.of(),
                    List.of(),
                    List.of(new StepCard(new ShowingId(11), step, place(Lane.STEP, urgency / 100.0), Map.of())),
                    List.of(),
                    null,
                    null,
                    0));

            assertThat(card.getString("indicator")).isEqualTo(urgency == 70 ? "warning" : "info");
            assertThat(card.getString("summary")).isNotBlank();
            assertThat(card.getString("detail")).contains("因为：");
            assertThat(card.getJsonObject("source").getJsonObject("topic").getString("display"))
                    .isEqualTo("下一步");
            assertThat(KEYS.showing(UUID.fromString(card.getString("uuid")))).isEqualTo(new ShowingId(11));
        }
    }

    @Test
    void a_card_that_was_not_recorded_has_no_name() {
        JsonObject card =
                only(new Advice(List.of(knowHow("先还原涨价的构成", null)), List.of(), List.of(), List.of(), null, null, 0));

        assertThat(card).doesNotContainKey("uuid");
    }

    @Test
    void a_long_title_is_cut_between_letters() {
        assertThat(HookCards.summary("x".repeat(140))).hasSize(140);
        assertThat(HookCards.summary("x".repeat(141))).hasSize(140).endsWith("x…");
        assertThat(HookCards.summary("x".repeat(138) + "😀".repeat(9))).isEqualTo("x".repeat(138) + "…");
    }

    private static JsonObject only(Advice advice) {
        return only(advice, Map.of());
    }

    private static JsonObject only(Advice advice, Map<KnowledgeId, List<CardPart>> parts) {
        HookCards cards = new HookCards(
                new Wordbook(Locale.forLanguageTag("zh-CN")),
                LocalDate.of(2026, 6, 30),
                KEYS,
                "https://portal.example.com");
        return cards.of(advice, parts).getJsonArray("cards").getJsonObject(0);
    }

    private static List<String> codes(JsonObject card) {
        return card.getJsonArray("overrideReasons").getValuesAs(JsonObject.class).stream()
                .map(reason -> reason.getString("code"))
                .toList();
    }

    private static Place place(Lane lane, double fit) {
        return Scale.SHIPPED.place(new Topic(lane, ""), "", fit, 1, null);
    }

    private static Card knowHow(String title, @Nullable ShowingId showing) {
        return new Card(
                showing,
                new KnowledgeId(7),
                Kind.EXPERIENCE,
                "zh",
                title,
                "先问 *清楚* <b>。",
                List.of(new Reason(ReasonCode.RENEWAL_IN_DAYS, List.of(18, "HEALTH"))),
                new Card.Author(new AgentId(3), "卢博", "Lu Bo", "城东支公司", "East branch"),
                Confidence.VALIDATED,
                2,
                1,
                Instant.parse("2026-06-01T08:00:00Z"),
                LocalDate.of(2027, 3, 31),
                new Score(List.of(), 0, 1, 1, 1, 1, 1, 1),
                place(Lane.KNOW_HOW, 1),
                Map.of());
    }
}
