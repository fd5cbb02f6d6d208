package org.fieldlore.advice.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * For how many something has not happened yet, by days since the start: the product-limit estimate (Kaplan and Meier,
 * Nonparametric Estimation from Incomplete Observations, 1958) with pointwise 95 % intervals by Greenwood's variance on the scale of
 * log(−log S) (Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 1980). Of ties at one day, what happened
 * comes before what was only watched until then.
 */
public final class SurvivalCurve {
    private static final double NORMAL_975 = 1.959963985;
    private final List<Step> steps;
    private final double watched;

    private SurvivalCurve(List<Step> steps, double watched) {
        this.steps = List.copyOf(steps);
        this.watched = watched;
    }

    /**
     * The curve from a day on until the next step.
     *
     * @param days since the start
     * @param waiting how many were still watched, and waited for it, just before
     * @param open for what part it has not happened, 0..1
     * @param low least that this is, with 95 %
     * @param high most that this is
     */
    public record Step(double days, int waiting, double open, double low, double high) {}

    public static SurvivalCurve of(List<Spell> spells) {
        List<Spell> ordered =
                spells.stream().sorted(Comparator.comparingDouble(Spell::days)).toList();
        List<Step> steps = new ArrayList<>();
        steps.add(start(ordered));
        double open = 1;
        double greenwood = 0;
        int left = many(ordered);
        for (int i = 0; i < ordered.size(); ) {
            double days = ordered.get(i).days();
            int waiting = left;
            int ended = 0;
            for (; i < ordered.size() && ordered.get(i).days() == days; i++) {
                left -= ordered.get(i).many();
                if (ordered.get(i).ended()) ended += ordered.get(i).many();
            }
            if (ended == 0) continue;
            open *= 1 - (double) ended / waiting;
            greenwood += (double) ended / waiting / (waiting - ended);
            steps.add(step(days, waiting, open, greenwood, steps.get(steps.size() - 1)));
        }
        return new SurvivalCurve(steps, last(ordered));
    }

    /**
     * Before anything happened: the exact interval of none among those who were watched until it first did, or to the end (Clopper
     * and Pearson 1934); anything if there is nobody.
     */
    private static Step start(List<Spell> ordered) {
        double first = ordered.stream()
                .filter(Spell::ended)
                .findFirst()
                .map(Spell::days)
                .orElseGet(() -> last(ordered));
        int all = many(ordered.stream().filter(spell -> spell.days() >= first).toList());
        return new Step(0, many(ordered), 1, all == 0 ? 0 : Math.pow(0.025, 1.0 / all), 1);
    }

    private static int many(List<Spell> spells) {
        return spells.stream().mapToInt(Spell::many).sum();
    }

    private static double last(List<Spell> ordered) {
        return ordered.isEmpty() ? 0 : ordered.get(ordered.size() - 1).days();
    }

    private static Step step(double days, int waiting, double open, double greenwood, Step before) {
        // When it has happened for all there is no variance left; what was possible a step before still is.
        if (open == 0) return new Step(days, waiting, 0, 0, before.high());
        double log = Math.log(open);
        double spread = NORMAL_975 * Math.sqrt(greenwood) / Math.abs(log);
        return new Step(days, waiting, open, Math.exp(log * Math.exp(spread)), Math.exp(log * Math.exp(-spread)));
    }

    /** Returns where the curve falls, in order, after its start at 1. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns the curve at a day, or nothing where nobody was watched so long. */
    public Optional<Step> at(double days) {
        if (!(days >= 0) || days > watched) return Optional.empty();
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (steps.get(middle).days() <= days) low = middle;
            else high = middle - 1;
        }
        return Optional.of(steps.get(low));
    }

    /** Returns the first day at which it has happened for half, or nothing when it has not been watched to happen for so many. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.open() <= 0.5)
                .mapToDouble(Step::days)
                .findFirst();
    }
}
