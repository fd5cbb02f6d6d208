package org.fieldlore.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fieldlore.customer.match.PlantedDuplicates;

/**
 * What becomes of records on their way into the archive. Set {@code duplicates}: how many of the customers entered twice among
 * {@code --records N} made-up ones are found, over {@code --seeds N} seeds from {@code --seed S}, none of which the method was
 * fitted to.
 */
final class ImportBench {
    private static final String DUPLICATES = "duplicates";
    private final Map<String, String> options;
    private final Figures figures;

    ImportBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() {
        String set = options.getOrDefault("set", DUPLICATES);
        switch (set) {
            case DUPLICATES -> duplicates();
            default -> throw new IllegalArgumentException("no such set: " + set + "; there is " + List.of(DUPLICATES));
        }
    }

    private void duplicates() {
        int records = number("records", "100000");
        int first = number("seed", "2001");
        List<PlantedDuplicates.Score> scores = new ArrayList<>();
        for (int seed = first; seed < first + number("seeds", "5"); seed++)
            scores.add(PlantedDuplicates.judge(seed, records));
        add("precision", "", scores, PlantedDuplicates.Score::precision);
        add("recall", "", scores, PlantedDuplicates.Score::recall);
        add("grey_pairs", "pairs", scores, PlantedDuplicates.Score::grey);
        add("seconds", "s", scores, PlantedDuplicates.Score::seconds);
    }

    private int number(String option, String usual) {
        return Integer.parseInt(options.getOrDefault(option, usual));
    }

    /** The mean over archives, with its standard error. */
    private void add(
            String measure,
            String unit,
            List<PlantedDuplicates.Score> scores,
            ToDoubleFunction<PlantedDuplicates.Score> of) {
        double mean = scores.stream().mapToDouble(of).average().orElse(0);
        double squares = scores.stream()
                .mapToDouble(one -> Math.pow(of.applyAsDouble(one) - mean, 2))
                .sum();
        double error = Math.sqrt(squares / Math.max(1, scores.size() - 1) / scores.size());
        figures.add(DUPLICATES, "ours", measure, mean, unit, error, scores.size());
    }
}
