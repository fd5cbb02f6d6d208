package org.fieldlore.advice.fit;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/**
 * How well a card fits, weighed as agents' answers teach (see {@link Lesson}). The same panels teach the same; safe for many threads.
 *
 * @param base the logarithm of the odds of a card whose weights add up to nothing
 * @param stretch by which the sum of the weights is multiplied, so that mean and spread are those of the formula's fit
 * @param weights heaviest first
 */
public record LearnedFit(double base, double stretch, List<Weight> weights) {
    public LearnedFit {
        weights = List.copyOf(weights);
    }

    /**
     * What one trait adds.
     *
     * @param each to the logarithm of the odds, for each unit of it
     * @param usual by how much cards usually differ in it (standard deviation)
     */
    public record Weight(String trait, double each, double usual) {
        /** How many times likelier a card is accepted rather than another that has less of it by the usual difference. */
        public double times() {
            return Math.exp(each * usual);
        }

        double heavy() {
            return Math.abs(each * usual);
        }
    }

    double sum(Parts parts) {
        double sum = 0;
        for (Weight weight : weights) sum += weight.each() * parts.trait(weight.trait());
        return sum;
    }

    /** Returns how well a card fits, 0..1, on the formula's scale. */
    public double of(Parts parts) {
        return 1 / (1 + Math.exp(-base - stretch * sum(parts)));
    }

    /** As JSON, to be kept. */
    public String toJson() {
        JsonArrayBuilder told = JSON.createArrayBuilder();
        for (Weight weight : weights)
            told.add(JSON.createObjectBuilder()
                    .add("trait", weight.trait())
                    .add("each", weight.each())
                    .add("usual", weight.usual()));
        return JSON.createObjectBuilder()
                .add("base", base)
                .add("stretch", stretch)
                .add("weights", told)
                .build()
                .toString();
    }

    /** Returns what was kept. */
    public static LearnedFit read(String kept) {
        try (JsonReader reader = JSON.createReader(new StringReader(kept))) {
            JsonObject json = reader.readObject();
            return new LearnedFit(
                    number(json, "base"),
                    number(json, "stretch"),
                    json.getJsonArray("weights").getValuesAs(JsonObject.class).stream()
                            .map(one -> new Weight(one.getString("trait"), number(one, "each"), number(one, "usual")))
                            .toList());
        }
    }

    private static double number(JsonObject json, String key) {
        return json.getJsonNumber(key).doubleValue();
    }
}
