package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.fit.Panel;
import org.fieldlore.advice.fit.Scorecard;
import org.fieldlore.taxonomy.Solver;
import org.jspecify.annotations.Nullable;

/**
 * Learns from agents' answers, once a day, which cards fit, and judges whether that places them better than the formula. What is in use
 * stays in memory, so that a page waits for no database.
 */
@Singleton
public class LearnFit {
    /** The newest so many cards are read, of a year at most. */
    private static final int MOST = 40_000;

    private static final int DAYS = 365;

    /** A judgement that was not renewed for longer says nothing any more. */
    private static final int STALE_DAYS = 3;

    private final LearntFit kept;
    private final AdviceSettings settings;
    private final Solver solver;
    private final Clock clock;
    private volatile Scorecard.@Nullable Judged newest;

    @Inject
    public LearnFit(LearntFit kept, AdviceSettings settings, Solver solver, Clock clock) {
        this.kept = kept;
        this.settings = settings;
        this.solver = solver;
        this.clock = clock;
    }

    /** Whether a learned ranker may place cards at all. */
    public boolean allowed() {
        return settings.learnedFit();
    }

    /** What places the cards of know-how; nothing while that is the formula. */
    public Optional<LearnedFit> inUse() {
        Scorecard.Judged known = newest;
        if (known == null || !allowed() || !known.scorecard().learned()) return Optional.empty();
        if (known.scorecard().on().isBefore(today().minusDays(STALE_DAYS))) return Optional.empty();
        return Optional.ofNullable(known.fit());
    }

    /**
     * Takes over what was judged today, or learns and judges when nobody did yet; says whether it learnt. Call it from a worker.
     */
    public boolean run() {
        Optional<Scorecard.Judged> last = kept.newest();
        LocalDate today = today();
        if (last.isPresent() && !last.get().scorecard().on().isBefore(today)) {
            newest = last.get();
            return false;
        }
        List<Panel> panels = kept.panels(today.minusDays(DAYS), MOST);
        Scorecard before = last.map(Scorecard.Judged::scorecard).orElse(null);
        Scorecard.Judged judged = Scorecard.judge(panels, today, before, solver);
        kept.keep(judged);
        newest = judged;
        return true;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
