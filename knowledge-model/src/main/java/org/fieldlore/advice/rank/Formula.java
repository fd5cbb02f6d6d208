package org.fieldlore.advice.rank;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fieldlore.advice.proof.Lane;

/**
 * The formula by which the cards of a lane are ranked, the same in every lane:
 *
 * <pre>
 * score = fit × value × chance × weight
 * </pre>
 *
 * A factor that is switched off counts 1. It ranks what may be shown; who objects, what does not suit, and what was turned down
 * is kept away before. A weight of 0 keeps away as well.
 *
 * @param version 0 for the shipped one
 * @param on the factors that count
 * @param weights within {@link #LEAST}..{@link #MOST}; what is missing weighs 1
 */
public record Formula(int version, Set<Factor> on, Map<Topic, Double> weights) {
    /** What a weight may be: never shown, and twice as good as it is. */
    public static final double LEAST = 0, MOST = 2;

    /** Ranks by fit alone, as the quality of the lanes was measured. */
    public static final Formula SHIPPED = new Formula(0, EnumSet.of(Factor.FIT, Factor.WEIGHT), Map.of());

    public Formula {
        on = Set.copyOf(on);
        weights = weights.entrySet().stream()
                .filter(one -> one.getValue() != 1)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> within(one.getKey(), one.getValue())));
    }

    private static double within(Topic topic, double weight) {
        if (!fits(weight))
            throw new IllegalArgumentException(
                    "the weight of " + topic + " must be within " + LEAST + ".." + MOST + ", was " + weight);
        return weight;
    }

    /** Whether a number can be a weight. */
    public static boolean fits(double weight) {
        return weight >= LEAST && weight <= MOST;
    }

    public double weight(Topic topic) {
        return weights.getOrDefault(topic, 1.0);
    }

    /** Whether both rank alike, whatever their versions. */
    public boolean says(Formula other) {
        return on.equals(other.on) && weights.equals(other.weights);
    }

    /** As JSON; {@link #of} reads it. */
    public String toJson() {
        JsonArrayBuilder factors = JSON.createArrayBuilder();
        EnumSet.allOf(Factor.class).stream().filter(on::contains).forEach(one -> factors.add(one.name()));
        JsonArrayBuilder weighed = JSON.createArrayBuilder();
        Map<String, Map.Entry<Topic, Double>> ordered = new TreeMap<>();
        weights.entrySet().forEach(one -> ordered.put(one.getKey().toString(), one));
        ordered.values()
                .forEach(one -> weighed.add(JSON.createObjectBuilder()
                        .add("lane", one.getKey().lane().name())
                        .add("topic", one.getKey().code())
                        .add("weight", one.getValue())));
        return JSON.createObjectBuilder()
                .add("on", factors)
                .add("weights", weighed)
                .build()
                .toString();
    }

    /**
     * Reads a formula as {@link #toJson} writes it.
     *
     * @throws IllegalArgumentException when it names what there is not, or a weight is out of bounds
     */
    public static Formula of(int version, String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject read = reader.readObject();
            return new Formula(
                    version,
                    read.getJsonArray("on").getValuesAs(JsonString.class).stream()
                            .map(one -> Factor.valueOf(one.getString()))
                            .collect(Collectors.toSet()),
                    read.getJsonArray("weights").getValuesAs(JsonObject.class).stream()
                            .collect(Collectors.toMap(Formula::topic, Formula::weight)));
        } catch (JsonException | NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("version " + version + " is no formula: " + json, e);
        }
    }

    private static Topic topic(JsonObject one) {
        return new Topic(Lane.valueOf(one.getString("lane")), one.getString("topic"));
    }

    private static double weight(JsonObject one) {
        return one.getJsonNumber("weight").doubleValue();
    }
}
