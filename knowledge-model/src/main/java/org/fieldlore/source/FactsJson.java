package org.fieldlore.source;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Stores named facts as a JSON object. */
@Converter
public class FactsJson implements AttributeConverter<Map<String, String>, String> {
    // Looked up once: the static methods of Json search for their provider at every call.
    private static final JsonProvider JSON = JsonProvider.provider();

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
