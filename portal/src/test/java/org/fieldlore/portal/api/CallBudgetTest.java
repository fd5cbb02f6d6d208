package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CallBudgetTest {
    private Instant now = Instant.parse("2026-06-30T08:00:00Z");
    private final CallBudget budget = new CallBudget(6, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void so_many_calls_may_come_at_once_and_then_one_after_another() {
        for (int i = 0; i < 6; i++) budget.spend("crm");

        assertThat(refused("crm").seconds()).isEqualTo(10);
        now = now.plus(Duration.ofSeconds(9));
        assertThat(refused("crm").seconds()).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(1));
        budget.spend("crm");
        assertThat(refused("crm").seconds()).isEqualTo(10);
    }

    @Test
    void one_system_takes_nothing_from_another_and_a_long_pause_saves_up_no_more_than_a_minute() {
        for (int i = 0; i < 6; i++) budget.spend("crm");
        budget.spend("desk");
        now = now.plus(Duration.ofDays(1));
        for (int i = 0; i < 6; i++) budget.spend("crm");

        assertThat(refused("crm")).isNotNull();
    }

    private TooManyCalls refused(String system) {
        return catchThrowableOfType(TooManyCalls.class, () -> budget.spend(system));
    }
}
