package org.fieldlore.portal.imports;

import java.time.Duration;
import java.time.Instant;
import org.fieldlore.source.Counts;
import org.fieldlore.source.RunState;
import org.fieldlore.source.RunView;

/**
 * How a running import gets on, by the pace since its start.
 *
 * @param percent done, 0..100
 * @param perSecond rows or files a second, one decimal
 * @param secondsLeft at this pace; -1 while that cannot be told
 */
public record Progress(int percent, double perSecond, long secondsLeft) {
    static Progress of(RunView run, Instant now) {
        Counts counts = run.counts();
        Instant until = run.finishedAt() == null ? now : run.finishedAt();
        double seconds =
                Math.max(0.001, Duration.between(run.startedAt(), until).toMillis() / 1000.0);
        double pace = counts.done() / seconds;
        boolean known = counts.total() > 0 && counts.done() > 0 && run.state() == RunState.RUNNING;
        long left = known ? Math.round((counts.total() - counts.done()) / pace) : -1;
        return new Progress((int) (100 * counts.share()), Math.round(pace * 10) / 10.0, Math.max(-1, left));
    }

    public boolean known() {
        return secondsLeft >= 0;
    }

    /** Whole minutes left, rounded up; 0 for less than one. */
    public long minutesLeft() {
        return secondsLeft < 60 ? 0 : (secondsLeft + 59) / 60;
    }
}
