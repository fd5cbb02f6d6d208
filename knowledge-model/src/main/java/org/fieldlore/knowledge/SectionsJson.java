package org.fieldlore.knowledge;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Stores sections as a JSON object, section name to text. */
@Converter
public class SectionsJson implements AttributeConverter<Map<Section, String>, String> {
    @Override
    public String convertToDatabaseColumn(Map<Section, String> sections) {
        return write(sections);
    }

    @Override
    public Map<Section, String> convertToEntityAttribute(String stored) {
        return read(stored);
    }

    static String write(Map<Section, String> sections) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        sorted(sections).forEach((section, text) -> json.add(section.name(), text));
        return json.build().toString();
    }

    private static EnumMap<Section, String> sorted(Map<Section, String> sections) {
        EnumMap<Section, String> copy = new EnumMap<>(Section.class);
        copy.putAll(sections);
        return copy;
    }

    static Map<Section, String> read(String stored) {
        JsonObject json = object(stored);
        EnumMap<Section, String> sections = new EnumMap<>(Section.class);
        json.keySet().forEach(name -> sections.put(Section.valueOf(name), json.getString(name)));
        return Collections.unmodifiableMap(sections);
    }

    static JsonObject object(String stored) {
        try (var reader = JSON.createReader(new StringReader(stored))) {
            return reader.readObject();
        }
    }
}
