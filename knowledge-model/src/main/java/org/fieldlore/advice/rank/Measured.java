package org.fieldlore.advice.rank;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.advice.proof.Lane;
import org.jspecify.annotations.Nullable;

/** What was measured in the archive and feeds the formula: what is usually paid for a line, and how often cards are taken up. */
public final class Measured {
    /** Before anything was measured: no card is raised or lowered. */
    public static final Measured NOTHING = new Measured(Map.of(), Map.of());

    /** A card is judged by its lane until it was shown about as often. */
    static final double PRIOR = 20;

    private final Map<String, Double> values;
    private final double usual;
    private final Map<Lane, Map<String, Seen>> seen;
    private final Map<Lane, Double> means = new HashMap<>();

    /**
     * What a line usually costs.
     *
     * @param premium the mean of so many policies
     */
    public record Price(String line, String currency, double premium, long policies) {}

    /** How often a card was shown, and taken up then. */
    public record Seen(long shown, long accepted) {}

    private Measured(Map<String, Double> values, Map<Lane, Map<String, Seen>> seen) {
        this.values = values;
        this.usual = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1);
        this.seen = seen;
        seen.forEach((lane, cards) -> {
            long shown = cards.values().stream().mapToLong(Seen::shown).sum();
            long accepted = cards.values().stream().mapToLong(Seen::accepted).sum();
            means.put(lane, (accepted + 1.0) / (shown + 2.0));
        });
    }

    /**
     * Amounts of different currencies cannot be compared: only those in the currency of most policies tell.
     *
     * @param seen by the id of an item, the line of a product, or the step
     */
    public static Measured of(List<Price> prices, Map<Lane, Map<String, Seen>> seen) {
        String currency = prices.stream()
                .collect(Collectors.groupingBy(Price::currency, Collectors.summingLong(Price::policies)))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        List<Price> comparable = prices.stream()
                .filter(price -> price.currency().equals(currency) && price.premium() > 0)
                .toList();
        double dearest = comparable.stream()
                .map(Price::premium)
                .max(Comparator.naturalOrder())
                .orElse(1.0);
        return new Measured(
                comparable.stream()
                        .collect(Collectors.toMap(
                                Price::line, price -> Math.log1p(price.premium()) / Math.log1p(dearest))),
                seen);
    }

    /**
     * What is at stake, 0..1: the usual premium of the line against that of the dearest line, both as logarithms, since one costs
     * a hundred times the other. A line whose price is not known counts as the mean of those that are.
     *
     * @param line null for what is about the whole relation, which is 1
     */
    public double value(@Nullable String line) {
        return line == null ? 1 : values.getOrDefault(line, usual);
    }

    /**
     * How likely an agent takes up a card, 0..1: the mean of the Beta distribution that the share of its lane, worth {@link #PRIOR}
     * showings, and its own showings lead to (A. Gelman et al., Bayesian Data Analysis, 3rd edition 2013, section 2.4). The share
     * of a lane is smoothed by Laplace's rule of succession, so a card that nobody was shown has the share of its lane, and in a
     * new lane all have one half.
     *
     * @param card the id of an item, the line of a product, or the step
     */
    public double chance(Lane lane, String card) {
        Seen own = seen.getOrDefault(lane, Map.of()).getOrDefault(card, new Seen(0, 0));
        return (own.accepted() + PRIOR * means.getOrDefault(lane, 0.5)) / (own.shown() + PRIOR);
    }
}
