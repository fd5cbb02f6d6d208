package org.fieldlore.portal.honours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fieldlore.credit.Person;
import org.fieldlore.credit.TeamMember;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamSortTest {
    private static final TeamMember SILENT = member(1, 0, 0, null);
    private static final TeamMember EARLY = member(2, 9, 10, Instant.parse("2026-01-01T00:00:00Z"));
    private static final TeamMember LATE = member(3, 2, 40, Instant.parse("2026-06-01T00:00:00Z"));

    @Test
    void whoever_never_contributed_stays_on_top_whatever_the_order() {
        assertThat(TeamSort.LAST.sorted(List.of(LATE, EARLY, SILENT))).containsExactly(SILENT, EARLY, LATE);
        assertThat(TeamSort.CONTRIBUTIONS.sorted(List.of(LATE, EARLY, SILENT))).containsExactly(SILENT, EARLY, LATE);
        assertThat(TeamSort.POINTS.sorted(List.of(EARLY, LATE, SILENT))).containsExactly(SILENT, LATE, EARLY);
    }

    @Test
    void an_unknown_order_is_that_of_the_last_contribution() {
        assertThat(TeamSort.of("points")).isEqualTo(TeamSort.POINTS);
        assertThat(TeamSort.of("'; drop table")).isEqualTo(TeamSort.LAST);
        assertThat(TeamSort.of(null)).isEqualTo(TeamSort.LAST);
    }

    private static TeamMember member(long id, long contributions, long points, @Nullable Instant last) {
        return new TeamMember(new Person(new AgentId(id), "甲", "A"), contributions, 0, 0, last, points);
    }
}
