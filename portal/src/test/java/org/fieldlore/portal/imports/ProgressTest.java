package org.fieldlore.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.source.Counts;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.fieldlore.source.RunState;
import org.fieldlore.source.RunView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void pace_and_time_left_follow_from_what_was_done() {
        Progress progress = Progress.of(run(1_000, 250, null), START.plusSeconds(50));
        assertThat(progress).isEqualTo(new Progress(25, 5.0, 150));
        assertThat(progress.minutesLeft()).isEqualTo(3);
    }

    @Test
    void nothing_is_promised_before_the_first_row() {
        assertThat(Progress.of(run(0, 0, null), START).known()).isFalse();
        assertThat(Progress.of(run(10, 0, null), START.plusSeconds(9)).known()).isFalse();
    }

    @Test
    void the_pace_of_an_ended_run_does_not_fade() {
        assertThat(Progress.of(run(10, 10, START.plusSeconds(2)), START.plusSeconds(9_000))
                        .perSecond())
                .isEqualTo(5.0);
    }

    private static RunView run(int total, int done, @Nullable Instant end) {
        return new RunView(
                new RunId(1),
                ImportKind.DOCUMENTS,
                "a",
                end == null ? RunState.RUNNING : RunState.DONE,
                new Counts(total, done, done, 0, 0),
                START,
                end,
                new AgentId(1),
                false,
                null,
                false);
    }
}
