package org.fieldlore.advice.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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

    private static final double NOTHING = 1e-9;

    private final List<Panel.Card> cards;
    private final List<String> traits;
    /** By column, the traits first: by how much cards differ in it. */
    private final double[] usual;
    /** By column: what the usual difference in it adds to the logarithm of the odds. */
    private final double[] learnt;

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
        List<Sparse> pairs = new ArrayList<>();
        BitSet firstIsBetter = new BitSet();
        for (Panel panel : panels)
            for (Panel.Card accepted : panel.accepted())
                for (Panel.Card other : panel.others()) {
                    if (pairs.size() == MOST_PAIRS) break;
                    // In turn, so that what always holds says nothing.
                    boolean first = pairs.size() % 2 == 0;
                    if (first) firstIsBetter.set(pairs.size());
                    pairs.add(first ? differ(accepted, other) : differ(other, accepted));
                }
        learnt = solver.weights(pairs, firstIsBetter, usual.length);
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
            if (usual[at] > NOTHING) weights.add(new LearnedFit.Weight(traits.get(at), learnt[at] / usual[at], usual[at]));
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
        int column = traits.size() + place(position) - 1;
        if (position == 1 || usual[column] < NOTHING) return 1;
        return Math.max(LEAST_LOOKED, Math.min(1, Math.exp(learnt[column] / usual[column])));
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
