package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fieldlore.customer.CustomerView.AgentLine;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.Happening;
import org.fieldlore.customer.StoryKind;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final SourceLine FILE =
            new SourceLine(1L, "p.csv:2", null, null, Instant.parse("2026-01-05T08:00:00Z"));
    private final Timeline timeline = new Timeline(new Wordbook(Locale.ENGLISH), TODAY);

    @Test
    void the_story_is_told_by_month() {
        List<Timeline.Month> months = timeline.of(List.of(
                of(StoryKind.LIFE_EVENT, "MARRIAGE", null, null, LocalDate.of(2026, 6, 20)),
                of(StoryKind.LIFE_EVENT, "CAR", null, null, LocalDate.of(2026, 6, 2)),
                of(StoryKind.LIFE_EVENT, "JOB", null, null, LocalDate.of(2025, 6, 2))));

        assertThat(months).extracting(Timeline.Month::name).containsExactly("June 2026", "June 2025");
        assertThat(months.get(0).entries())
                .extracting(Timeline.Entry::what)
                .containsExactly("Marriage", "Bought a car");
    }

    @Test
    void a_claim_is_told_in_the_currency_of_its_policy_with_its_source() {
        Timeline.Entry claim = only(of(StoryKind.CLAIM, "HEALTH", "PAID", "住院", TODAY));

        assertThat(claim.what()).isEqualTo("Claim · Health");
        assertThat(claim.text()).isEqualTo("住院 · $6,420");
        assertThat(claim.meta()).contains("Paid").contains("p.csv:2").contains("2026");
    }

    @Test
    void a_note_is_told_as_it_was_written() {
        Timeline.Entry entry = only(of(StoryKind.CONTACT, "CALL", null, "<script>alert(1)</script>", TODAY));

        assertThat(entry.what()).isEqualTo("Call");
        assertThat(entry.text()).isEqualTo("<script>alert(1)</script>");
        assertThat(entry.meta()).startsWith("Lin Hui");
    }

    @Test
    void what_is_due_and_what_has_ended_are_told_apart() {
        assertThat(only(policy("IN_FORCE", "CONSIDERING")).what()).isEqualTo("Due");
        assertThat(only(policy("IN_FORCE", "CONSIDERING")).meta()).startsWith("Considering");
        assertThat(only(policy("LAPSED", "NONE")).what()).isEqualTo("Policy ended");
        assertThat(only(policy("LAPSED", "NONE")).meta()).startsWith("Lapsed");
    }

    @Test
    void every_kind_of_thing_has_words() {
        assertThat(only(of(StoryKind.QUOTE, "LIFE", "DECLINED", null, TODAY)).text())
                .isEqualTo("Life");
        assertThat(only(of(StoryKind.COMPLAINT, "SUPPORT", "OPEN", "x", TODAY)).mark())
                .isEqualTo("wrong");
        assertThat(only(of(StoryKind.SURVEY, "EMOTION", "PRICE", "x", TODAY)).text())
                .isEqualTo("would recommend 9 of 10 · satisfaction 4 of 5 · price · x");
        assertThat(only(of(StoryKind.CORRECTION, "ABILITY", null, "HIGH", TODAY))
                        .what())
                .isEqualTo("Corrected: Ability");
        assertThat(only(of(StoryKind.EXPERIENCE, "WELL", null, "x", TODAY)).what())
                .isEqualTo("Service: Errands (Went well)");
        assertThat(only(of(StoryKind.POLICY_BEGUN, "LIFE", null, "安心", TODAY)).text())
                .isEqualTo("安心");
    }

    @Test
    void an_unknown_part_is_the_whole() {
        assertThat(Timeline.Part.of("x")).isEqualTo(Timeline.Part.ALL);
        assertThat(Timeline.Part.of("CLAIMS").kinds()).containsExactly(StoryKind.CLAIM);
    }

    private Timeline.Entry only(Happening one) {
        return timeline.of(List.of(one)).get(0).entries().get(0);
    }

    private static Happening policy(String status, String renewal) {
        return happening(StoryKind.POLICY_ENDED, "HEALTH", status, renewal, null, TODAY);
    }

    private static Happening of(
            StoryKind kind, String code, @Nullable String second, @Nullable String text, LocalDate day) {
        return happening(kind, code, second, null, text, day);
    }

    private static Happening happening(
            StoryKind kind,
            String code,
            @Nullable String second,
            @Nullable String third,
            @Nullable String text,
            LocalDate day) {
        boolean survey = kind == StoryKind.SURVEY;
        return new Happening(
                kind,
                1,
                day,
                null,
                code,
                second,
                third,
                kind == StoryKind.CLAIM ? new BigDecimal("6420") : null,
                "USD",
                survey ? Integer.valueOf(9) : null,
                survey ? Integer.valueOf(4) : null,
                text,
                "代办",
                "Errands",
                kind == StoryKind.CONTACT ? new AgentLine(new AgentId(1), "linhui", "林慧", "Lin Hui") : null,
                FILE,
                false);
    }
}
