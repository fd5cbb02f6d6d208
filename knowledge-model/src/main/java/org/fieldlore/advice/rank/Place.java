package org.fieldlore.advice.rank;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fieldlore.advice.proof.Lane;

/**
 * Why a card stands where it stands: every factor, whether it counts or not.
 *
 * <p>Trust is a part of fit and is switched with it: how well an item answers a situation is worth as much as what it says can be
 * relied on. Products and steps have none, it is 1.
 *
 * @param version of the formula
 * @param on the factors that count
 * @param fit 0..1: of know-how how well it answers the situation, of a product the chance that the next one is it, of a step its
 *     urgency
 * @param trust 0..1
 * @param value 0..1, see {@link Measured#value}
 * @param chance 0..1, see {@link Measured#chance}
 * @param weight 0..2, as managers set it
 */
public record Place(
        Lane lane, int version, Set<Factor> on, double fit, double trust, double value, double chance, double weight) {
    public Place {
        on = Set.copyOf(on);
    }

    /** The factors that count, multiplied. */
    public double score() {
        double score = 1;
        for (Factor factor : Factor.values()) if (on.contains(factor)) score *= of(factor);
        return score;
    }

    private double of(Factor factor) {
        return switch (factor) {
            case FIT -> fit * trust;
            case VALUE -> value;
            case CHANCE -> chance;
            case WEIGHT -> weight;
        };
    }

    /** Whether a manager wants it never shown. */
    public boolean never() {
        return on.contains(Factor.WEIGHT) && weight == 0;
    }

    /** The parts as JSON; fit and trust are rounded as the others are. */
    public JsonObject toJson() {
        JsonArrayBuilder factors = JSON.createArrayBuilder();
        EnumSet.allOf(Factor.class).stream().filter(on::contains).forEach(one -> factors.add(one.name()));
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("version", version).add("on", factors);
        return json.add("fit", rounded(fit))
                .add("trust", rounded(trust))
                .add("value", rounded(value))
                .add("chance", rounded(chance))
                .add("weight", rounded(weight))
                .add("score", rounded(score()))
                .build();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** A card and its place. */
    public record Of<T>(T card, Place place) {}

    /**
     * Returns at most {@code most} of what fits, highest score first, without what is never shown.
     *
     * @param fitting in the order of the lane, which decides between equals
     */
    public static <T> List<Of<T>> best(List<T> fitting, Function<T, Place> place, int most) {
        return fitting.stream()
                .map(card -> new Of<>(card, place.apply(card)))
                .filter(placed -> !placed.place().never())
                .sorted(Comparator.comparingDouble(placed -> -placed.place().score()))
                .limit(most)
                .toList();
    }
}
