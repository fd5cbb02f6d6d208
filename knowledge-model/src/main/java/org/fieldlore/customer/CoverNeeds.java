package org.fieldlore.customer;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.customer.CustomerView.Member;
import org.fieldlore.shared.Shipped;
import org.jspecify.annotations.Nullable;

/**
 * Says what people at a stage of life usually need to insure, and what of it a customer lacks. The rules are data: the first
 * entry of {@code cover-needs.json} whose conditions all hold tells the stage and the needs.
 */
public final class CoverNeeds {
    private static final CoverNeeds SHIPPED = new CoverNeeds(read());

    private final List<Rule> rules;

    private CoverNeeds(List<Rule> rules) {
        this.rules = rules;
    }

    /** The rules that the product ships with. */
    public static CoverNeeds shipped() {
        return SHIPPED;
    }

    /** What tells a stage of life. */
    public enum Trait {
        KIND("kind"),
        AGE("age"),
        MARITAL_STATUS("maritalStatus"),
        CHILDREN("children"),
        /** Age of the youngest child that lives in the household and whom the viewer may see. */
        YOUNGEST("youngest");

        private final String key;

        Trait(String key) {
            this.key = key;
        }
    }

    /**
     * A line that such people need.
     *
     * @param household whether it is enough when anybody of the household has it
     */
    public record Need(Line line, boolean household, String zh, String en) {
        /** Why it is needed. */
        public String why(String lang) {
            return lang.startsWith("zh") ? zh : en;
        }
    }

    /** Whether a need is met. */
    public enum Met {
        OWN,
        /** By somebody else of the household. */
        HOUSEHOLD,
        NOT
    }

    /**
     * What a customer needs.
     *
     * @param because the traits that told the stage, with their values
     * @param needs each with whether it is met
     */
    public record Found(LifeStage stage, Map<Trait, Object> because, Map<Need, Met> needs) {}

    private record Rule(LifeStage stage, Map<Trait, String> conditions, List<Need> needs) {
        boolean holds(Map<Trait, Object> traits) {
            return conditions.entrySet().stream().allMatch(each -> holds(each.getValue(), traits.get(each.getKey())));
        }

        // A code, or a range of whole numbers that may be open at one end; what is not known meets no condition.
        private static boolean holds(String condition, @Nullable Object value) {
            if (value == null) return false;
            if (!(value instanceof Integer number)) return condition.equals(value.toString());
            String[] ends = condition.split("\\.\\.", 2);
            boolean above = ends[0].isEmpty() || number >= Integer.parseInt(ends[0]);
            return above && (ends[1].isEmpty() || number <= Integer.parseInt(ends[1]));
        }
    }

    /** Returns the stage of life of a customer and what is needed there, as far as the one who looks may see. */
    public Found of(CustomerView view) {
        Map<Trait, Object> traits = traits(view);
        Rule rule =
                rules.stream().filter(each -> each.holds(traits)).findFirst().orElseThrow();
        Map<Trait, Object> because = new EnumMap<>(traits);
        because.keySet().retainAll(rule.conditions().keySet());
        Map<Need, Met> needs = new LinkedHashMap<>();
        for (Need need : rule.needs()) needs.put(need, met(need, view));
        return new Found(rule.stage(), because, needs);
    }

    private static Met met(Need need, CustomerView view) {
        if (view.derived().lines().contains(need.line())) return Met.OWN;
        boolean shared = need.household()
                && view.household().stream().anyMatch(member -> member.lines().contains(need.line()));
        return shared ? Met.HOUSEHOLD : Met.NOT;
    }

    private static Map<Trait, Object> traits(CustomerView view) {
        Map<Trait, Object> traits = new EnumMap<>(Trait.class);
        put(traits, Trait.KIND, view.value(Fact.KIND));
        put(traits, Trait.AGE, view.derived().age());
        put(traits, Trait.MARITAL_STATUS, view.value(Fact.MARITAL_STATUS));
        put(traits, Trait.CHILDREN, view.value(Fact.CHILDREN));
        put(
                traits,
                Trait.YOUNGEST,
                view.household().stream()
                        .map(Member::age)
                        .filter(Objects::nonNull)
                        .filter(age -> age < 18)
                        .min(Integer::compare)
                        .orElse(null));
        return traits;
    }

    private static void put(Map<Trait, Object> traits, Trait trait, @Nullable Object value) {
        if (value != null) traits.put(trait, value);
    }

    private static List<Rule> read() {
        try (InputStream file = Shipped.open(CoverNeeds.class, "cover-needs.json");
                JsonReader reader = JSON.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(CoverNeeds::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(JsonObject entry) {
        Map<Trait, String> conditions = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values())
            if (entry.containsKey(trait.key)) conditions.put(trait, entry.getString(trait.key));
        List<Need> needs = entry.getJsonArray("needs").getValuesAs(JsonObject.class).stream()
                .map(need -> new Need(
                        Line.valueOf(need.getString("line")),
                        need.getString("of").equals("HOUSEHOLD"),
                        need.getString("zh"),
                        need.getString("en")))
                .toList();
        return new Rule(LifeStage.valueOf(entry.getString("stage")), conditions, needs);
    }
}
