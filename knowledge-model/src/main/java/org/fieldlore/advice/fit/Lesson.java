package org.fieldlore.advice.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fieldlore.taxonomy.Solver;
import org.fieldlore.taxonomy.Solver.Sparse;

/**
 * What panels teach: a logistic regression on how two cards of one panel differ, of which one was accepted and the other not (C. Burges
 * and others, Learning to Rank using Gradient Descent, ICML 2005, without the hidden layer). So agents who answer much and customers for
 * whom much fits count for nothing by themselves. Cards further down are looked at less: the place is known while learning and taken for
 * the first of every card afterwards (H. Guo and others, PAL: A Position-bias Aware Learning Framework for CTR Prediction, RecSys 2019,
 * section 3.2). Trust is known in the same way, as it is multiplied with the fit later.
 */
final class Lesson {
    /** Pairs more take memory and time and would teach little more. */
    private static final int MOST_PAIRS = 60_000;

    /** Places that are told apart; all further ones count as the last. */
    private static final int PLACES = 4;

    /** Trust, and the places behind the first. */
    private static final int KNOWN = PLACES;

    /** Else a few answers at the end of a long list would count for all. */
    private static final double LEAST_LOOKED = 0.2;

    /** What large weights cost beside mistakes; it keeps traits apart that always come together. */
    private static final double RIDGE = 0.1;

    private static final double NOTHING = 1e-9;

    private final List<Panel.Card> cards;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> traits;
    /** By column, the traits first: by how much cards differ in it. */
    private final double[] usual;
    /** By column: what the usual difference in it adds to the logarithm of the odds. */
    private final double[] learnt;

    /** How one card differs from another before the same agent. */
    private record Pair(long agent, Sparse differs, boolean firstIsBetter) {}

    /** Learns from panels that compare; there must be two or more. */
    Lesson(List<Panel> panels, Solver solver) {
        cards = panels.stream().flatMap(panel -> panel.cards().stream()).toList();
        traits = cards.stream()
                .flatMap(card -> card.parts().traits().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        usual = new double[traits.size() + KNOWN];
        for (int at = 0; at < usual.length; at++) {
            int column = at;
            usual[at] = Spread.of(cards, card -> value(card, column)).deviation();
        }
        for (Panel panel : panels) add(panel);
        BitSet firstIsBetter = new BitSet();
        for (int i = 0; i < pairs.size(); i++) firstIsBetter.set(i, pairs.get(i).firstIsBetter());
        learnt = solver.weights(pairs.stream().map(Pair::differs).toList(), firstIsBetter, usual.length);
    }

    private void add(Panel panel) {
        for (Panel.Card accepted : panel.accepted())
            for (Panel.Card other : panel.others()) {
                if (pairs.size() == MOST_PAIRS) return;
                // In turn, so that what always holds says nothing.
                boolean first = pairs.size() % 2 == 0;
                pairs.add(new Pair(panel.agent(), first ? differ(accepted, other) : differ(other, accepted), first));
            }
    }

    /** A card's traits, and behind them what is known while learning only. */
    private double value(Panel.Card card, int column) {
        int known = column - traits.size();
        if (known < 0) return card.parts().trait(traits.get(column));
        if (known == 0) return Math.log(Math.max(NOTHING, card.parts().trust()));
        return place(card.position()) == known + 1 ? 1 : 0;
    }

    private static int place(int position) {
        return Math.min(position, PLACES);
    }

    private Sparse differ(Panel.Card one, Panel.Card other) {
        int[] at = new int[usual.length];
        double[] values = new double[usual.length];
        int size = 0;
        for (int column = 0; column < usual.length; column++) {
            double difference = value(one, column) - value(other, column);
            if (difference == 0 || usual[column] < NOTHING) continue;
            at[size] = column;
            values[size++] = difference / usual[column];
        }
        return new Sparse(Arrays.copyOf(at, size), Arrays.copyOf(values, size));
    }

    /** How well cards fit, with the mean and spread that the formula gives the cards of the panels. */
    LearnedFit fit() {
        List<LearnedFit.Weight> weights = new ArrayList<>();
        for (int at = 0; at < traits.size(); at++)
            if (usual[at] > NOTHING)
                weights.add(new LearnedFit.Weight(traits.get(at), learnt[at] / usual[at], usual[at]));
        weights.sort(Comparator.comparingDouble(LearnedFit.Weight::heavy)
                .reversed()
                .thenComparing(LearnedFit.Weight::trait));
        LearnedFit plain = new LearnedFit(0, 1, weights);
        Spread formula = Spread.of(cards, card -> Parts.logOdds(card.parts().formula()));
        Spread own = Spread.of(cards, card -> plain.sum(card.parts()));
        boolean flat = formula.deviation() < NOTHING || own.deviation() < NOTHING;
        double stretch = flat ? 1 : formula.deviation() / own.deviation();
        return new LearnedFit(formula.mean() - stretch * own.mean(), stretch, weights);
    }

    /** The odds of a card at this place of being the accepted one of two that are alike, compared with the first place; 0.2..1. */
    double looked(int position) {
        return Math.max(LEAST_LOOKED, Math.min(1, odds(place(position))));
    }

    private double odds(int place) {
        int column = traits.size() + place - 1;
        return place == 1 || usual[column] < NOTHING ? 1 : Math.exp(learnt[column] / usual[column]);
    }

    /**
     * Returns by agent how much their answers move what follows from how often places are looked at: the influence of each pair on the
     * weights, which is the inverse of the information times how far the pair was from what was expected (W. Newey and D. McFadden, Large
     * sample estimation and hypothesis testing, Handbook of Econometrics 4, 1994, section 6).
     *
     * @param slopes by how much that moves with the logarithm of the odds of a place; by the place's position, from 1
     */
    Map<Long, Double> moved(Map<Integer, Double> slopes) {
        double[] slope = new double[usual.length];
        slopes.forEach((position, one) -> {
            int place = place(position);
            boolean free = odds(place) > LEAST_LOOKED && odds(place) < 1;
            if (free) slope[traits.size() + place - 1] += one / usual[traits.size() + place - 1];
        });
        double[] direction = solved(slope);
        Map<Long, Double> moved = new HashMap<>();
        for (Pair pair : pairs) {
            double surprise = (pair.firstIsBetter() ? 1 : 0) - expected(pair);
            moved.merge(pair.agent(), surprise * along(pair.differs(), direction), Double::sum);
        }
        return moved;
    }

    private double expected(Pair pair) {
        return 1 / (1 + Math.exp(-along(pair.differs(), learnt) - learnt[usual.length]));
    }

    private static double along(Sparse vector, double[] direction) {
        double sum = 0;
        for (int i = 0; i < vector.at().length; i++) sum += vector.values()[i] * direction[vector.at()[i]];
        return sum;
    }

    /** What the information, a matrix, turns into this: by conjugate gradients, which need as many steps as there are columns. */
    private double[] solved(double[] wanted) {
        double[] found = new double[wanted.length];
        double[] left = wanted.clone();
        double[] step = wanted.clone();
        for (int i = 0; i < wanted.length && product(left, left) > NOTHING * NOTHING; i++) {
            double[] turned = information(step);
            double before = product(left, left);
            double far = before / product(step, turned);
            for (int at = 0; at < found.length; at++) {
                found[at] += far * step[at];
                left[at] -= far * turned[at];
            }
            double ratio = product(left, left) / before;
            for (int at = 0; at < step.length; at++) step[at] = left[at] + ratio * step[at];
        }
        return found;
    }

    private double[] information(double[] direction) {
        double[] turned = new double[direction.length];
        for (int at = 0; at < turned.length; at++) turned[at] = RIDGE * direction[at];
        for (Pair pair : pairs) {
            double expected = expected(pair);
            double weight = expected * (1 - expected) * along(pair.differs(), direction);
            for (int i = 0; i < pair.differs().at().length; i++)
                turned[pair.differs().at()[i]] += weight * pair.differs().values()[i];
        }
        return turned;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) sum += one[at] * other[at];
        return sum;
    }

    private record Spread(double mean, double deviation) {
        static Spread of(List<Panel.Card> cards, ToDoubleFunction<Panel.Card> value) {
            double mean = cards.stream().mapToDouble(value).average().orElse(0);
            double squares = cards.stream()
                    .mapToDouble(value)
                    .map(one -> (one - mean) * (one - mean))
                    .average()
                    .orElse(0);
            return new Spread(mean, Math.sqrt(squares));
        }
    }
}
