package org.fieldlore.advice.fit;

import java.time.LocalDate;
import java.util.List;
import org.fieldlore.taxonomy.Solver;
import org.jspecify.annotations.Nullable;

/**
 * One day's judgement of the learned ranker. It is learnt anew each day from what is older than four weeks and judged by those four
 * weeks (L. Tashman, Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16, 2000: a rolling origin), so
 * whatever it is judged by came after all that it learnt from.
 *
 * @param since the first of the days in a row on which the same ranker places cards
 * @param learnt panels that taught it
 * @param judged panels by which it is judged
 * @param agents of how many agents those are
 * @param judgement null when there is too little to learn from or to judge by
 */
public record Scorecard(
        LocalDate on,
        Verdict verdict,
        LocalDate since,
        int learnt,
        int judged,
        int agents,
        @Nullable Judgement judgement) {
    /** Whole weeks, so that every day of the week counts the same. */
    public static final int JUDGED_DAYS = 28;

    /** Panels to learn from and panels to judge by, each. */
    public static final int FEWEST = 500;

    /** Of fewer agents an interval would promise too much. */
    public static final int FEWEST_AGENTS = 10;

    /** Whether the learned ranker places the cards. */
    public boolean learned() {
        return verdict == Verdict.BETTER;
    }

    /** A scorecard, and what was learnt for it; null when that is nothing. */
    public record Judged(Scorecard scorecard, @Nullable LearnedFit fit) {}

    /**
     * Learns and judges.
     *
     * @param panels that compare, of the last day and before
     * @param before the last scorecard; null the first time
     */
    public static Judged judge(List<Panel> panels, LocalDate today, @Nullable Scorecard before, Solver solver) {
        LocalDate from = today.minusDays(JUDGED_DAYS);
        List<Panel> older =
                panels.stream().filter(panel -> panel.day().isBefore(from)).toList();
        List<Panel> recent =
                panels.stream().filter(panel -> !panel.day().isBefore(from)).toList();
        int agents = (int) recent.stream().mapToLong(Panel::agent).distinct().count();
        LearnedFit fit = older.size() < FEWEST ? null : new Lesson(older, solver).fit();
        boolean enough = recent.size() >= FEWEST && agents >= FEWEST_AGENTS;
        Judgement judgement = fit == null || !enough ? null : Judgement.of(recent, fit, solver);
        Verdict verdict = verdict(older.size(), recent.size(), judgement);
        boolean same = before != null && before.learned() == (verdict == Verdict.BETTER);
        LocalDate since = before != null && same ? before.since() : today;
        return new Judged(new Scorecard(today, verdict, since, older.size(), recent.size(), agents, judgement), fit);
    }

    private static Verdict verdict(int learnt, int judged, @Nullable Judgement judgement) {
        if (judged < FEWEST) return Verdict.FEW_JUDGED;
        if (learnt < FEWEST) return Verdict.FEW_LEARNT;
        if (judgement == null) return Verdict.FEW_AGENTS;
        return judgement.low() > 0 ? Verdict.BETTER : Verdict.NOT_BETTER;
    }
}
