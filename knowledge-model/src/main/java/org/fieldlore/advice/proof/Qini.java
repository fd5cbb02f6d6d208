package org.fieldlore.advice.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a score picks the customers on whom advice works: what is gained by advising the best-scored part first (Radcliffe, Using
 * control groups to target on predicted lift, 2007).
 *
 * @param curve from nobody to everybody; customers of one score come together
 * @param coefficient the area between the curve and the straight line of random picking; above 0 the score picks better
 */
public record Qini(List<Point> curve, double coefficient) {
    public Qini {
        curve = List.copyOf(curve);
    }

    /**
     * What came of one customer.
     *
     * @param score higher is advised sooner
     */
    public record Outcome(double score, boolean advised, boolean won) {}

    /**
     * What is gained by a part of the customers.
     *
     * @param share of all customers, 0..1
     * @param gain how many more did what was hoped for than without advice, for each customer who was advised in all
     */
    public record Point(double share, double gain) {}

    /** Where either side has nobody the gain is 0: there is nothing to compare with. */
    public static Qini of(List<Outcome> outcomes) {
        List<Outcome> ordered = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::score).reversed())
                .toList();
        long advised = outcomes.stream().filter(Outcome::advised).count();
        List<Point> curve = new ArrayList<>(List.of(new Point(0, 0)));
        int[] seen = new int[2];
        int[] won = new int[2];
        for (int i = 0; i < ordered.size(); i++) {
            Outcome one = ordered.get(i);
            int side = one.advised() ? 1 : 0;
            seen[side]++;
            if (one.won()) won[side]++;
            if (i + 1 < ordered.size() && ordered.get(i + 1).score() == one.score()) continue;
            double gain = seen[0] == 0 || seen[1] == 0 ? 0 : won[1] - (double) won[0] * seen[1] / seen[0];
            curve.add(new Point((i + 1.0) / ordered.size(), advised == 0 ? 0 : gain / advised));
        }
        return new Qini(curve, area(curve) - curve.get(curve.size() - 1).gain() / 2);
    }

    private static double area(List<Point> curve) {
        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            Point from = curve.get(i - 1);
            Point to = curve.get(i);
            area += (to.share() - from.share()) * (from.gain() + to.gain()) / 2;
        }
        return area;
    }
}
