package org.fieldlore.ingest.archive;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.customer.CustomField;
import org.fieldlore.ingest.clean.DateOrder;

/**
 * Loads mappings from JSON and refuses what is wrong in them.
 *
 * <pre>{@code
 * {"dateOrder": "MDY", "zone": "Asia/Shanghai", "entities": {
 *   "customer": {
 *     "skipWhen": {"column": "Status", "in": ["test"]},
 *     "fields": {
 *       "externalId": "Customer",
 *       "gender": {"column": "Sex", "map": {"1": "M", "2": "F"}, "default": ""},
 *       "income": {"column": "Monthly income", "multiply": 12},
 *       "birthDate": {"column": "Born", "fillFrom": "idNumber"},
 *       "stage": {"column": "Stage", "default": "CLIENT"},
 *       "since": {"column": "Until", "date": "DMY", "minusMonths": "Months"},
 *       "note": {"template": "{Remark 1} {Remark 2}"}},
 *     "own": {"hobby": "Likes"}}}}
 * }</pre>
 *
 * A gap is filled only where a rule says so, only in customers and policies, which remember it, and every time that is reported:
 * {@code default} beside a column is taken where the cell is empty, {@code fillFrom} tells birth and sex by a valid identity number. A {@code default} without a column is what the source
 * as a whole states. {@code own} names fields that the company added, by their key.
 */
public final class LoadMappingProfile {

    private static final Set<String> SHIPPED =
            Set.of("canonical", "casdatasets-pg17", "ibm-watson-customer-value", "zimnat");

    private LoadMappingProfile() {}

    /** Name the mappings that come with the product. */
    public static Set<String> shipped() {
        return SHIPPED;
    }

    /** Load a mapping that comes with the product. */
    public static MappingProfile shipped(String name) {
        if (!SHIPPED.contains(name)) {
            throw new MappingNotReadable(name, String.join(", ", SHIPPED));
        }
        try (InputStream in = LoadMappingProfile.class.getResourceAsStream("/mapping/" + name + ".json");
                JsonReader reader = JSON.createReader(in)) {
            return load(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("mapping " + name + " cannot be read", e);
        }
    }

    /**
     * Load a mapping that somebody wrote.
     *
     * @throws MappingNotReadable if it is no JSON, or its outermost parts are wrong
     * @throws MappingFieldWrong at the first field that does not exist, is required and missing, or has a rule that
     *     makes no sense
     */
    public static MappingProfile from(String name, Reader json) {
        try (JsonReader reader = JSON.createReader(json)) {
            return load(name, reader);
        }
    }

    private static MappingProfile load(String name, JsonReader reader) {
        try {
            JsonObject root = reader.readObject();
            DateOrder order = order(name, "dateOrder", root.getString("dateOrder", DateOrder.YMD.name()));
            ZoneId zone = ZoneId.of(root.getString("zone", "Asia/Shanghai"));
            return new MappingProfile(
                    name, root.toString(), order, zone, entities(name, root.getJsonObject("entities")));
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeException e) {
            throw new MappingNotReadable(name, String.valueOf(e.getMessage()));
        }
    }

    private static Map<Entity, EntityMapping> entities(String name, JsonObject json) {
        Map<Entity, EntityMapping> entities = new EnumMap<>(Entity.class);
        for (String key : json.keySet()) {
            Entity entity = Arrays.stream(Entity.values())
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new MappingFieldWrong(name, "entities", key, keys()));
            entities.put(entity, entity(name, entity, json.getJsonObject(key)));
        }
        if (entities.isEmpty()) {
            throw new MappingFieldWrong(name, "entities", "{}", keys());
        }
        return entities;
    }

    private static String keys() {
        return Arrays.stream(Entity.values()).map(Entity::key).collect(Collectors.joining(", "));
    }

    private static EntityMapping entity(String name, Entity entity, JsonObject json) {
        Map<String, FieldRule> rules = new LinkedHashMap<>();
        json.getJsonObject("fields").forEach((field, rule) -> {
            if (entity.field(field).isEmpty()) {
                String allowed = entity.fields().stream().map(Field::name).collect(Collectors.joining(", "));
                throw new MappingFieldWrong(name, entity.key() + "." + field, field, allowed);
            }
            rules.put(field, new ReadFieldRule(name, entity.key() + "." + field).from(rule));
        });
        for (Field field : entity.fields()) {
            if (field.required() && !rules.containsKey(field.name())) {
                throw new MappingFieldWrong(name, entity.key() + "." + field.name(), "-", "column, template, default");
            }
        }
        Map<String, FieldRule> own = new LinkedHashMap<>();
        if (json.containsKey("own")) {
            json.getJsonObject("own").forEach((key, rule) -> own.put(key, own(name, entity, key, rule)));
        }
        JsonObject skip = json.containsKey("skipWhen") ? json.getJsonObject("skipWhen") : JsonObject.EMPTY_JSON_OBJECT;
        return new EntityMapping(rules, own, skip.getString("column", ""), ReadFieldRule.strings(skip, "in"));
    }

    private static FieldRule own(String name, Entity entity, String key, JsonValue json) {
        String place = entity.key() + ".own." + key;
        if (entity != Entity.CUSTOMER || !key.matches(CustomField.KEY)) {
            throw new MappingFieldWrong(name, place, key, "customer.own." + CustomField.KEY);
        }
        FieldRule rule = new ReadFieldRule(name, place).from(json);
        if (!rule.plain()) {
            throw new MappingFieldWrong(name, place, json.toString(), "column, template, map");
        }
        return rule;
    }

    static DateOrder order(String name, String field, String value) {
        return Arrays.stream(DateOrder.values())
                .filter(order -> order.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new MappingFieldWrong(name, field, value, Arrays.toString(DateOrder.values())));
    }
}
