package org.fieldlore.advice;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.shared.Shipped;
import org.jspecify.annotations.Nullable;

/** Says which products may be offered to whom. The rules are data: one entry of {@code offer-suits.json} for each line that is offered. */
final class Suitability {
    private static final Map<String, Rule> SHIPPED = read();

    private Suitability() {}

    /**
     * What a line asks of those to whom it is offered.
     *
     * @param kind persons or companies; null for both
     */
    private record Rule(String line, @Nullable String kind, int youngest, int oldest) {
        static Rule of(JsonObject entry) {
            String[] ages = entry.getString("age", "..").split("\\.\\.", 2);
            return new Rule(
                    entry.getString("line"),
                    entry.getString("kind", null),
                    ages[0].isEmpty() ? 0 : Integer.parseInt(ages[0]),
                    ages[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(ages[1]));
        }

        boolean holds(Buyer buyer) {
            Integer age = buyer.individual() ? buyer.age() : null;
            return (kind == null || kind.equals("INDIVIDUAL") == buyer.individual())
                    && (age == null || age >= youngest && age <= oldest);
        }
    }

    /** Whether the line may be offered; what is not known of the customer speaks against nothing. */
    static boolean suits(String line, Buyer buyer) {
        Rule rule = SHIPPED.get(line);
        return rule != null && rule.holds(buyer);
    }

    private static Map<String, Rule> read() {
        try (InputStream file = Shipped.open(Suitability.class, "offer-suits.json");
                JsonReader reader = JSON.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Rule::of)
                    .collect(Collectors.toMap(Rule::line, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
