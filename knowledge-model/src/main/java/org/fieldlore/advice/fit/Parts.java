package org.fieldlore.advice.fit;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * What the place of a card follows from, as it was stored with the showing: codes and numbers, nothing about the customer.
 *
 * @param formula the fit that the formula gives it, 0..1
 * @param trust what its fit is multiplied with, 0..1
 * @param traits by name what may be weighed otherwise: {@link #FIT}, {@link #WORDING}, {@link #FOCUS}, {@link #LANGUAGE}, and of each
 *     kind of clue by its code the weight of the strongest, 0..1; what is missing is 0
 */
public record Parts(double formula, double trust, Map<String, Double> traits) {
    /** The logarithm of the odds of the formula's fit, so that whoever learns begins with the formula's order. */
    public static final String FIT = "FIT";

    public static final String WORDING = "WORDING";
    public static final String FOCUS = "FOCUS";
    public static final String LANGUAGE = "LANGUAGE";

    private static final double LEAST = 0.01;

    public Parts {
        traits = Map.copyOf(traits);
    }

    /** That a clue of a kind calls for the item so strongly, 0..1. */
    public record Call(String code, double weight) {}

    /**
     * @param readable 1 in the viewer's language, less in another
     */
    public static Parts of(List<Call> calls, double wording, double focus, double readable, double trust) {
        double formula = together(wording, calls.stream().mapToDouble(Call::weight)) * focus * readable;
        Map<String, Double> traits = new TreeMap<>();
        for (Call call : calls) traits.merge(call.code(), call.weight(), Math::max);
        traits.put(FIT, logOdds(formula));
        traits.put(WORDING, wording);
        traits.put(FOCUS, focus);
        traits.put(LANGUAGE, readable);
        return new Parts(formula, trust, traits);
    }

    /** How strongly all together call for an item: the noisy-or of the weights. */
    public static double together(double wording, DoubleStream weights) {
        return 1 - weights.reduce(1 - wording, (none, weight) -> none * (1 - weight));
    }

    /** Reads the parts of a showing of know-how; nothing when they are in a form that is no longer read. */
    public static Optional<Parts> read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject parts = reader.readObject();
            List<Call> calls = parts.getJsonArray("clues").stream()
                    .map(JsonValue::asJsonObject)
                    .map(clue -> new Call(clue.getString("code"), number(clue, "weight")))
                    .toList();
            double trust = number(parts, "confidence")
                    * number(parts, "evidence")
                    * number(parts, "freshness")
                    * number(parts, "doubt");
            return Optional.of(
                    of(calls, number(parts, "wording"), number(parts, "focus"), number(parts, "readable"), trust));
        } catch (JsonException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static double number(JsonObject json, String key) {
        return json.getJsonNumber(key).doubleValue();
    }

    double trait(String name) {
        return traits.getOrDefault(name, 0.0);
    }

    /** Of the formula's fit, as far as it is neither nothing nor everything. */
    static double logOdds(double fit) {
        double inside = Math.max(LEAST, Math.min(1 - LEAST, fit));
        return Math.log(inside / (1 - inside));
    }
}
