package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.credit.Badge.Deserved;
import org.fieldlore.shared.AgentId;
import org.junit.jupiter.api.Test;

class BadgeTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @Test
    void colleagues_count_once_however_often_they_use() {
        List<Deserved> uses = new ArrayList<>();
        for (int i = 0; i < 30; i++)
            uses.add(new Deserved(PointsReason.USED_BY_OTHER, new AgentId(i % 9 + 1), NOW.plusSeconds(i)));
        assertThat(Badge.TEN_COLLEAGUES.reached(uses)).isEmpty();

        uses.add(new Deserved(PointsReason.HELPFUL_TO_OTHER, new AgentId(10), NOW.plusSeconds(99)));

        assertThat(Badge.TEN_COLLEAGUES.reached(uses)).contains(NOW.plusSeconds(99));
    }

    @Test
    void works_count_each_and_the_last_that_was_needed_gives_the_time() {
        List<Deserved> works = new ArrayList<>();
        for (int i = 0; i < 12; i++) works.add(new Deserved(PointsReason.ADOPTED, new AgentId(1), NOW.plusSeconds(i)));

        assertThat(Badge.FIRST_ADOPTED.reached(works)).contains(NOW);
        assertThat(Badge.TEN_ADOPTED.reached(works)).contains(NOW.plusSeconds(9));
    }

    @Test
    void seasons_are_calendar_quarters() {
        Season last = Season.of(LocalDate.of(2026, 12, 31));

        assertThat(last).hasToString("2026Q4").isEqualTo(Season.read("2026Q4").orElseThrow());
        assertThat(last.first()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(last.end()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(Season.last(2, LocalDate.of(2026, 3, 31)))
                .extracting(Season::toString)
                .containsExactly("2026Q1", "2025Q4");
        assertThat(Season.read("2026Q5")).isEmpty();
        assertThat(Season.read(null)).isEmpty();
    }
}
