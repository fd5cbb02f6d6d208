package org.fieldlore.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fieldlore.credit.PlantedRings;

/**
 * How many of the people in hidden rings the nightly look finds, and how many honest ones it suspects, over companies made up by
 * {@code --seeds N} seeds from {@code --seed S}, none of which the method was fitted to.
 */
final class RingsBench {
    private static final int RINGS = 12;
    private final Map<String, String> options;
    private final Figures figures;

    RingsBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() {
        long first = Long.parseLong(options.getOrDefault("seed", "1001"));
        int seeds = Integer.parseInt(options.getOrDefault("seeds", "20"));
        List<PlantedRings.Score> scores = new ArrayList<>();
        for (long seed = first; seed < first + seeds; seed++) scores.add(PlantedRings.judge(seed, RINGS));
        PlantedRings.Score all =
                scores.stream().reduce(PlantedRings.Score::plus).orElseThrow();
        add("precision", all.precision(), scores, PlantedRings.Score::precision);
        add("recall", all.recall(), scores, PlantedRings.Score::recall);
    }

    /** With the standard error over companies. */
    private void add(
            String measure, double value, List<PlantedRings.Score> scores, ToDoubleFunction<PlantedRings.Score> of) {
        double mean = scores.stream().mapToDouble(of).average().orElse(0);
        double squares = scores.stream()
                .mapToDouble(one -> Math.pow(of.applyAsDouble(one) - mean, 2))
                .sum();
        double error = Math.sqrt(squares / Math.max(1, scores.size() - 1) / scores.size());
        figures.add("planted", "ours", measure, value, "", error, scores.size());
    }
}
