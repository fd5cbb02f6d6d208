package org.fieldlore.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TellFollowersTest {
    @Test
    void a_digest_is_due_at_the_next_seven_o_clock() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");

        assertThat(TellFollowers.nextMorning(Instant.parse("2026-06-30T22:59:00Z"), zone))
                .isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(TellFollowers.nextMorning(Instant.parse("2026-06-30T23:00:00Z"), zone))
                .isEqualTo(Instant.parse("2026-07-01T23:00:00Z"));
    }
}
