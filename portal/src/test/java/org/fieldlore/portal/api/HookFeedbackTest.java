package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.GiveFeedback.Report;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.shared.NotFound;
import org.junit.jupiter.api.Test;

class HookFeedbackTest {
    private static final CardKey CRM = new CardKey(new byte[] {7}, "crm");
    private static final ShowingId SHOWING = new ShowingId(12);
    private static final Instant AT = Instant.parse("2026-06-30T08:00:00Z");

    @Test
    void each_outcome_is_a_word_of_the_agent_or_none() {
        assertThat(read("\"accepted\"", "")).isEqualTo(new Report(SHOWING, Feedback.USED, null, null, AT));
        assertThat(read("\"ignored\"", "")).isEqualTo(new Report(SHOWING, null, null, null, AT));
        assertThat(read("\"overridden\"", ""))
                .isEqualTo(new Report(SHOWING, Feedback.NOT_FOR_CUSTOMER, null, null, AT));
        assertThat(overridden("{\"reason\":{\"code\":\"PRICE\",\"system\":\"s\",\"display\":\"d\"}}"))
                .isEqualTo(new Report(SHOWING, Feedback.NOT_FOR_CUSTOMER, DeclineReason.PRICE, null, AT));
        assertThat(overridden("{\"reason\":{\"code\":\"OUTDATED\"},\"userComment\":\"费率已调\"}"))
                .isEqualTo(new Report(SHOWING, Feedback.OUTDATED, null, "费率已调", AT));
        assertThat(overridden("{\"userComment\":\"已经谈过\"}"))
                .isEqualTo(new Report(SHOWING, Feedback.NOT_FOR_CUSTOMER, null, "已经谈过", AT));
    }

    @Test
    void what_does_not_fit_is_told() {
        assertThatThrownBy(() -> read("\"liked\"", "")).hasMessageContaining("feedback[0].outcome must be one of");
        assertThatThrownBy(() -> overridden("{\"reason\":{\"code\":\"WEATHER\"}}"))
                .hasMessageContaining("feedback[0].overrideReason.reason.code must be one of");
        assertThatThrownBy(() -> HookFeedback.read("{\"feedback\":[]}", CRM)).hasMessageContaining("1..100");
        String many = String.join(",", Collections.nCopies(101, entry("\"accepted\"", "")));
        assertThatThrownBy(() -> HookFeedback.read("{\"feedback\":[" + many + "]}", CRM))
                .hasMessageContaining("101");
        assertThatThrownBy(() -> HookFeedback.read("{\"feedback\":[{\"card\":\"12\",\"outcome\":\"accepted\"}]}", CRM))
                .hasMessageContaining("feedback[0].card must be a UUID");
    }

    @Test
    void a_card_of_another_system_is_not_there() {
        CardKey other = new CardKey(new byte[] {7}, "erp");

        assertThatThrownBy(() -> HookFeedback.read("{\"feedback\":[" + entry("\"accepted\"", "") + "]}", other))
                .isInstanceOf(NotFound.class);
    }

    private static Report overridden(String reason) {
        return read("\"overridden\"", ",\"overrideReason\":" + reason);
    }

    private static Report read(String outcome, String more) {
        return HookFeedback.read("{\"feedback\":[" + entry(outcome, more) + "]}", CRM)
                .get(0);
    }

    private static String entry(String outcome, String more) {
        return "{\"card\":\"" + CRM.of(SHOWING) + "\",\"outcome\":" + outcome
                + ",\"outcomeTimestamp\":\"2026-06-30T16:00:00+08:00\"" + more + "}";
    }
}
