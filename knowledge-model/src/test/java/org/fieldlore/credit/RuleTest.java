package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final AgentId AUTHOR = new AgentId(1);
    private static final AgentId FIRST = new AgentId(2);
    private static final AgentId SECOND = new AgentId(3);
    private static final AgentId REVIEWER = new AgentId(4);
    private static final AgentId COLLEAGUE = new AgentId(5);

    @Test
    void author_improvers_and_reviewer_share_by_percent() {
        assertThat(new Rule(10, 70, 20, 10).shareOut(10, merit(COLLEAGUE, REVIEWER, FIRST, SECOND)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(AUTHOR, 7, FIRST, 1, SECOND, 1, REVIEWER, 1));
    }

    @Test
    void what_rounding_leaves_goes_to_the_largest_remainder_and_in_a_tie_to_the_author() {
        assertThat(new Rule(5, 70, 20, 10).shareOut(5, merit(COLLEAGUE, REVIEWER, FIRST)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(AUTHOR, 4, FIRST, 1));
        assertThat(new Rule(1, 50, 50, 0).shareOut(1, merit(COLLEAGUE, null, FIRST)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(AUTHOR, 1));
    }

    @Test
    void the_part_of_nobody_is_the_authors() {
        assertThat(new Rule(5, 70, 20, 10).shareOut(5, merit(COLLEAGUE, null)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(AUTHOR, 5));
    }

    @Test
    void whoever_improved_or_reviewed_an_item_earns_nothing_by_their_own_use() {
        assertThat(new Rule(10, 70, 20, 10).shareOut(10, merit(FIRST, REVIEWER, FIRST)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(AUTHOR, 9, REVIEWER, 1));
        assertThat(new Rule(10, 70, 20, 10).shareOut(10, merit(REVIEWER, REVIEWER, FIRST)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(AUTHOR, 8, FIRST, 2));
    }

    @Property
    void nothing_is_lost_and_nothing_is_made_by_sharing(
            @ForAll @IntRange(min = 0, max = 10_000) int points,
            @ForAll @IntRange(min = 0, max = 100) int author,
            @ForAll @IntRange(min = 0, max = 100) int improver,
            @ForAll @IntRange(min = 0, max = 5) int improvers,
            @ForAll boolean reviewed) {
        int rest = Math.min(improver, 100 - author);
        AgentId[] who = new AgentId[improvers];
        for (int i = 0; i < improvers; i++) who[i] = new AgentId(10 + i);

        Map<AgentId, Integer> shares = new Rule(points, author, rest, 100 - author - rest)
                .shareOut(points, merit(COLLEAGUE, reviewed ? REVIEWER : null, who));

        assertThat(shares.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(points);
        assertThat(shares.values()).allMatch(share -> share > 0);
    }

    @Test
    void shares_that_do_not_make_up_a_hundred_and_points_out_of_range_are_refused() {
        assertThatThrownBy(() -> new Rule(5, 70, 20, 5)).isInstanceOf(SharesNotWhole.class);
        assertThatThrownBy(() -> new Rule(5, 120, -20, 0)).isInstanceOf(SharesNotWhole.class);
        assertThatThrownBy(() -> new Rule(-1, 100, 0, 0)).isInstanceOf(PointsOutOfRange.class);
        assertThatThrownBy(() -> new Rule(10_001, 100, 0, 0)).isInstanceOf(PointsOutOfRange.class);
        assertThatThrownBy(() -> new Caps(0, -1, 0)).isInstanceOf(PointsOutOfRange.class);
    }

    private static Merit merit(AgentId actor, @Nullable AgentId reviewer, AgentId... improvers) {
        return new Merit(
                "feedback:1",
                PointsReason.USED_BY_OTHER,
                Instant.EPOCH,
                AUTHOR,
                null,
                actor,
                List.of(improvers),
                reviewer,
                true);
    }
}
