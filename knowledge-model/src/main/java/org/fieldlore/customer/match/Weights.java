package org.fieldlore.customer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How probable each agreement is under each relation, and how many pairs of each relation are expected. The weight of an
 * agreement is the logarithm to base 2 of m/u (Fellegi and Sunter, JASA 64, 1969), u being that of the most probable of the
 * other relations; households are a class of their own as in Larsen and Rubin (JASA 96, 2001).
 */
final class Weights {
    static final int LEVELS = Agreement.UNKNOWN.ordinal();
    private static final Trait[] TRAITS = Trait.values();
    private static final Set<Relation> OTHERS = EnumSet.complementOf(EnumSet.of(Relation.SAME));
    private static final double LEAST = 1e-9;
    /** A value seen often counts at most this much against a pair, in natural logarithms; one seen once as much for it. */
    private static final double FREQUENT = 6;

    private final double[][][] probability;
    private final double[] pairs;

    /** By relation, trait and agreement; and the expected number of pairs by relation. */
    Weights(double[][][] probability, double[] pairs) {
        this.probability = probability;
        this.pairs = pairs;
    }

    /** Where the estimation starts from, and what a small archive stays close to. */
    static double[][] usual(Relation relation, boolean company) {
        double[][] usual = switch (relation) {
            case SAME ->
                new double[][] {
                    {.62, .25, .05, .05, .03},
                    {.98, 0, 0, 0, .02},
                    {.86, .09, .02, 0, .03},
                    {.88, .10, .001, 0, .019},
                    {.75, .09, 0, 0, .16},
                    {.75, .05, 0, 0, .20},
                    {.80, .05, 0, 0, .15},
                    {.88, 0, 0, 0, .12}
                };
            case TWIN ->
                new double[][] {
                    {.001, .004, .005, .94, .05},
                    {.50, 0, 0, 0, .50},
                    {.95, .02, .01, 0, .02},
                    {.001, .009, .97, 0, .02},
                    {.75, .02, 0, 0, .23},
                    {.10, .05, 0, 0, .85},
                    {.35, .01, 0, 0, .64},
                    {.95, 0, 0, 0, .05}
                };
            case KIN, UNRELATED ->
                new double[][] {
                    {.004, .004, .02, .60, .372},
                    {.45, 0, 0, 0, .55},
                    {.04, .01, .04, 0, .91},
                    {.0004, .0004, .03, 0, .9692},
                    {.65, .02, 0, 0, .33},
                    {.25, .02, 0, 0, .73},
                    {.65, .01, 0, 0, .34},
                    {.95, 0, 0, 0, .05}
                };
        };
        if (company) usual[0] = relation == Relation.SAME ? names(.80, .10, .02) : names(.02, .02, .60);
        return usual;
    }

    private static double[] names(double same, double near, double part) {
        return new double[] {same, near, part, .03, 1 - same - near - part - .03};
    }

    double pairs(Relation relation) {
        return pairs[relation.ordinal()];
    }

    double[][] of(Relation relation) {
        return probability[relation.ordinal()];
    }

    /** Logarithm of how many pairs of that relation are expected to agree like this. */
    double expected(Relation relation, Comparison comparison) {
        double sum = Math.log(Math.max(LEAST, pairs(relation)));
        for (Trait trait : TRAITS) sum += log(relation, trait, comparison.in(trait));
        return sum;
    }

    private double log(Relation relation, Trait trait, Agreement agreement) {
        if (agreement == Agreement.UNKNOWN) return 0;
        return Math.log(Math.max(LEAST, of(relation)[trait.ordinal()][agreement.ordinal()]));
    }

    /** Judges two records; their values count by how frequent they are. */
    Judgement judge(Comparison comparison, Card card, Frequencies frequencies) {
        double[] frequent = new double[TRAITS.length];
        for (Trait trait : TRAITS) frequent[trait.ordinal()] = frequent(trait, comparison.in(trait), card, frequencies);
        double never = registeredOnce(comparison, card) ? Math.log(LEAST) : 0;
        double same = expected(Relation.SAME, comparison);
        double odds = 0;
        Relation other = Relation.UNRELATED;
        double most = Double.NEGATIVE_INFINITY;
        for (Relation relation : OTHERS) {
            double expected = expected(relation, comparison)
                    + never
                    + (relation == Relation.UNRELATED ? Arrays.stream(frequent).sum() : 0);
            odds += Math.exp(expected - same);
            if (expected > most) other = relation;
            most = Math.max(most, expected);
        }
        return new Judgement(1 / (1 + odds), parts(comparison, other, frequent, never));
    }

    /**
     * Two companies of one name and one registered number are one, however few there are to learn it from: where companies are
     * few, the two themselves make their name and number look frequent.
     */
    private static boolean registeredOnce(Comparison comparison, Card card) {
        return comparison.in(Trait.NAME) == Agreement.SAME
                && comparison.in(Trait.ID_NUMBER) == Agreement.SAME
                && card.registered();
    }

    private List<Judgement.Part> parts(Comparison comparison, Relation other, double[] frequent, double never) {
        List<Judgement.Part> parts = new ArrayList<>();
        for (Trait trait : TRAITS) {
            Agreement agreement = comparison.in(trait);
            double against = log(other, trait, agreement)
                    + (other == Relation.UNRELATED ? frequent[trait.ordinal()] : 0)
                    + (trait == Trait.ID_NUMBER ? never : 0);
            parts.add(new Judgement.Part(
                    trait, agreement, (log(Relation.SAME, trait, agreement) - against) / Math.log(2)));
        }
        return parts;
    }

    private static double frequent(Trait trait, Agreement agreement, Card card, Frequencies frequencies) {
        boolean named = trait == Trait.NAME && agreement == Agreement.NEAR;
        double chance = frequencies.chance(trait);
        if (agreement != Agreement.SAME && !named || chance == 0) return 0;
        return Math.max(-FREQUENT, Math.min(FREQUENT, Math.log(frequencies.share(trait, card) / chance)));
    }
}
