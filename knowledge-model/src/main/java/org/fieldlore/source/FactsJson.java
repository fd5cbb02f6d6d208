package org.fieldlore.source;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Stores named facts as a JSON object. */
@Converter
public class FactsJson implements AttributeConverter<Map<String, String>, String> {
    @Override
    public String convertToDatabaseColumn(Map<String, String> facts) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<>(facts).forEach(json::add);
        return json.build().toString();
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String stored) {
        try (var reader = JSON.createReader(new StringReader(stored))) {
            Map<String, String> facts = new HashMap<>();
            reader.readObject().forEach((name, value) -> facts.put(name, ((JsonString) value).getString()));
            return facts;
        }
    }
}
