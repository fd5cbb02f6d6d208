package org.fieldlore.customer.match;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Estimates weights without any pair being judged by a person: what unrelated records share by chance from pairs taken at random,
 * the rest by expectation and maximisation over the candidates (Winkler, ASA Survey Research 1988). Unrelated pairs are as many
 * as there are pairs at all, since chance brings its pairs into the blocks too. The usual values weigh as much as some pairs,
 * so that a small archive does not learn from three.
 */
final class EstimateWeights {
    private static final int RANDOM_PAIRS = 200_000;
    private static final int ROUNDS = 60;
    private static final double USUAL_PAIRS = 60;
    private static final double STILL = 1e-7;
    private static final int UNRELATED = Relation.UNRELATED.ordinal();
    private static final double USUAL_CHANCES = 100_000;
    /** By trait and agreement. */
    private static final double[][] USUAL_CHANCE = {
        {.001, .002, .002, .03, .965},
        {.5, 0, 0, 0, .5},
        {.00005, .0005, .02, 0, .97945},
        {1e-7, 1e-7, 1e-6, 0, 1},
        {1e-6, 1e-6, 0, 0, 1},
        {1e-6, 1e-6, 0, 0, 1},
        {1e-6, 1e-6, 0, 0, 1},
        {.05, 0, 0, 0, .95}
    };

    private static final Trait[] TRAITS = Trait.values();

    private final Map<Integer, Long> candidates;
    private final boolean company;
    private final double[][] chance;
    private final double allPairs;

    /** @param candidates how many candidates there are of each packed {@link Comparison} */
    EstimateWeights(Crowd crowd, boolean company, Frequencies frequencies, Map<Integer, Long> candidates) {
        this.candidates = candidates;
        this.company = company;
        int[] rows = IntStream.range(0, crowd.size())
                .filter(row -> crowd.company(row) == company)
                .toArray();
        this.allPairs = (double) rows.length * (rows.length - 1) / 2;
        this.chance = chance(crowd, rows, frequencies);
    }

    Weights estimate() {
        Weights weights = new Weights(
                new double[][][] {
                    Weights.usual(Relation.SAME, company),
                    Weights.usual(Relation.KIN, company),
                    Weights.usual(Relation.TWIN, company),
                    chance
                },
                new double[] {candidates.size(), candidates.size(), 1, allPairs});
        for (int round = 0; round < ROUNDS; round++) {
            Weights next = round(weights);
            double moved = Math.abs(next.pairs(Relation.SAME) - weights.pairs(Relation.SAME));
            weights = next;
            if (moved < STILL * weights.pairs(Relation.SAME)) break;
        }
        return weights;
    }

    /** What agrees between records taken at random. Values agree by their frequencies: a sample would miss the rare. */
    private double[][] chance(Crowd crowd, int[] rows, Frequencies frequencies) {
        double[][] counts = new double[TRAITS.length][Weights.LEVELS];
        // Half a pair each, so that nothing is impossible for not having been met.
        for (double[] count : counts) Arrays.fill(count, 0.5);
        Random random = new Random(rows.length);
        for (int i = 0; i < RANDOM_PAIRS && rows.length > 1; i++) {
            int a = rows[random.nextInt(rows.length)];
            int b = rows[random.nextInt(rows.length)];
            if (a == b) continue;
            add(counts, Comparison.of(crowd.card(a), crowd.card(b)), 1);
        }
        for (Trait trait : TRAITS) {
            double[] of = normal(counts[trait.ordinal()]);
            double same = Math.max(frequencies.chance(trait), 1 / (allPairs + 1));
            if (trait != Trait.NAME) {
                of[0] = 0;
                double rest = Arrays.stream(of).sum();
                for (int level = 1; level < of.length; level++) of[level] *= (1 - same) / rest;
                of[0] = same;
            }
            counts[trait.ordinal()] = tempered(of, USUAL_CHANCE[trait.ordinal()]);
        }
        return counts;
    }

    /** In an archive of three customers two with one phone are no sign that phones are shared. */
    private double[] tempered(double[] found, double[] usual) {
        double weight = USUAL_CHANCES / (USUAL_CHANCES + allPairs);
        double[] tempered = new double[found.length];
        for (int level = 0; level < found.length; level++)
            tempered[level] = (1 - weight) * found[level] + weight * usual[level];
        return tempered;
    }

    private Weights round(Weights weights) {
        double[][][] counts = new double[UNRELATED][][];
        for (int relation = 0; relation < UNRELATED; relation++) {
            counts[relation] = Weights.usual(Relation.values()[relation], company);
            for (double[] of : counts[relation])
                for (int level = 0; level < of.length; level++) of[level] *= USUAL_PAIRS;
        }
        double[] pairs = new double[UNRELATED + 1];
        candidates.forEach((packed, count) -> {
            Comparison comparison = new Comparison(packed);
            double[] share = shares(weights, comparison);
            for (int relation = 0; relation < UNRELATED; relation++) {
                pairs[relation] += share[relation] * count;
                add(counts[relation], comparison, share[relation] * count);
            }
        });
        double[][][] next = Arrays.copyOf(counts, UNRELATED + 1);
        for (double[][] of : counts) for (int trait = 0; trait < of.length; trait++) of[trait] = normal(of[trait]);
        next[UNRELATED] = chance;
        pairs[UNRELATED] = allPairs;
        return new Weights(next, pairs);
    }

    private static double[] shares(Weights weights, Comparison comparison) {
        double[] expected = new double[Relation.values().length];
        for (Relation relation : Relation.values())
            expected[relation.ordinal()] = Math.exp(weights.expected(relation, comparison));
        double sum = Arrays.stream(expected).sum();
        for (int i = 0; i < expected.length; i++) expected[i] = sum == 0 ? 0 : expected[i] / sum;
        return expected;
    }

    private static void add(double[][] counts, Comparison comparison, double count) {
        for (Trait trait : TRAITS) {
            Agreement agreement = comparison.in(trait);
            if (agreement != Agreement.UNKNOWN) counts[trait.ordinal()][agreement.ordinal()] += count;
        }
    }

    private static double[] normal(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        return Arrays.stream(counts).map(count -> count / sum).toArray();
    }
}
