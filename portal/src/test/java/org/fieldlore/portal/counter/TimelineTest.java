package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fieldlore.customer.ClaimStatus;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.ClaimLine;
import org.fieldlore.customer.CustomerView.InteractionLine;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.PolicyStatus;
import org.fieldlore.customer.Renewal;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.PolicyId;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final SourceLine SOURCE = new SourceLine(1L, "p.csv:2", null, null, Instant.EPOCH);
    private final Timeline timeline = new Timeline(new Wordbook(Locale.ENGLISH), TODAY);

    @Test
    void contacts_claims_and_events_stand_in_one_story_newest_first() {
        assertThat(timeline.of(told()))
                .extracting(Timeline.Entry::group)
                .containsExactly("events", "contacts", "claims", "events", "events");
    }

    @Test
    void what_ends_far_ahead_is_no_event_yet() {
        PolicyLine far = policy(TODAY.minusYears(1), TODAY.plusYears(20));

        assertThat(timeline.of(with(List.of(), List.of(), List.of(far)))).hasSize(1);
    }

    @Test
    void a_claim_is_told_in_the_currency_of_its_policy() {
        assertThat(timeline.of(told()).get(2).text()).isEqualTo("住院 · $6,420");
    }

    @Test
    void a_note_is_told_as_it_was_written() {
        Timeline.Entry entry = timeline.of(told()).get(1);

        assertThat(entry.what()).isEqualTo("Call");
        assertThat(entry.text()).isEqualTo("<script>alert(1)</script>");
        assertThat(entry.meta()).isEqualTo("Lin Hui");
    }

    private static CustomerView told() {
        return with(
                List.of(
                        contact(InteractionKind.CALL, "2026-06-20T04:00:00Z"),
                        contact(InteractionKind.LIFE_EVENT, "2025-08-15T04:00:00Z")),
                List.of(new ClaimLine(
                        "K1",
                        "P1",
                        Line.HEALTH,
                        LocalDate.of(2026, 5, 3),
                        new BigDecimal("6420"),
                        "USD",
                        ClaimStatus.PAID,
                        "住院",
                        SOURCE)),
                List.of(policy(LocalDate.of(2025, 7, 18), TODAY.plusDays(18))));
    }

    private static InteractionLine contact(InteractionKind kind, String at) {
        return new InteractionLine(1, Instant.parse(at), kind, "<script>alert(1)</script>", "林慧", "Lin Hui", true);
    }

    private static PolicyLine policy(LocalDate start, LocalDate end) {
        return new PolicyLine(
                new PolicyId(1),
                "P1",
                Line.HEALTH,
                null,
                null,
                null,
                new BigDecimal("1200"),
                null,
                "CNY",
                start,
                end,
                PolicyStatus.IN_FORCE,
                Renewal.NONE,
                null,
                18,
                SOURCE);
    }

    private static CustomerView with(
            List<InteractionLine> contacts, List<ClaimLine> claims, List<PolicyLine> policies) {
        CustomerView bare = CorrectionsTest.view(null, null);
        return new CustomerView(
                bare.id(),
                bare.externalId(),
                bare.name(),
                bare.version(),
                bare.clearance(),
                bare.correctable(),
                bare.facts(),
                bare.agent(),
                bare.derived(),
                bare.household(),
                policies,
                claims,
                contacts,
                List.of());
    }
}
