package org.fieldlore.portal.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The usual marks for rankings, one value a question: P@1, MRR@10, nDCG@10 with gain 1 and discount log2(rank + 1) (Järvelin and
 * Kekäläinen 2002), R@10, R@100. The standard error is the deviation over questions by the root of their number.
 */
final class Marks {
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    /**
     * Marks one ranking.
     *
     * @param hits whether each document is a right one, best first
     * @param right how many right documents there are, at least one
     */
    void add(List<Boolean> hits, int right) {
        double gain = 0;
        double ideal = 0;
        double reciprocal = 0;
        int at10 = 0;
        int at100 = 0;
        for (int rank = 1; rank <= 100; rank++) {
            double discounted = Math.log(2) / Math.log(rank + 1);
            if (rank <= Math.min(10, right)) ideal += discounted;
            if (rank > hits.size() || !hits.get(rank - 1)) continue;
            at100++;
            if (rank > 10) continue;
            at10++;
            gain += discounted;
            if (reciprocal == 0) reciprocal = 1.0 / rank;
        }
        value("P@1", !hits.isEmpty() && hits.get(0) ? 1 : 0);
        value("MRR@10", reciprocal);
        value("nDCG@10", gain / ideal);
        value("R@10", (double) at10 / right);
        value("R@100", (double) at100 / right);
    }

    private void value(String measure, double value) {
        values.computeIfAbsent(measure, key -> new ArrayList<>()).add(value);
    }

    double mean(String measure) {
        return values.getOrDefault(measure, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    double error(String measure) {
        List<Double> all = values.getOrDefault(measure, List.of());
        double mean = mean(measure);
        double squares = all.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return all.size() < 2 ? 0 : Math.sqrt(squares / (all.size() - 1) / all.size());
    }

    void report(String set, String system, Figures figures) {
        values.forEach(
                (measure, all) -> figures.add(set, system, measure, mean(measure), "", error(measure), all.size()));
    }
}
