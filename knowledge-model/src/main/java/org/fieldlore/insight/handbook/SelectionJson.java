package org.fieldlore.insight.handbook;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;

/** Stores a selection as a JSON object; what is not set is left out. */
@Converter
public class SelectionJson implements AttributeConverter<Selection, String> {
    @Override
    public String convertToDatabaseColumn(Selection selection) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (selection.branch() != null) json.add("branch", selection.branch().value());
        json.add("ownOnly", selection.ownOnly());
        JsonArrayBuilder concepts = JSON.createArrayBuilder();
        selection.concepts().stream().mapToLong(ConceptId::value).sorted().forEach(concepts::add);
        json.add("concepts", concepts);
        if (selection.segment() != null) json.add("segment", selection.segment().value());
        JsonArrayBuilder kinds = JSON.createArrayBuilder();
        selection.kinds().stream().sorted().forEach(kind -> kinds.add(kind.name()));
        json.add("kinds", kinds);
        if (selection.itemLang() != null) json.add("itemLang", selection.itemLang());
        json.add("validatedOnly", selection.validatedOnly());
        json.add("order", selection.order().name());
        return json.build().toString();
    }

    @Override
    public Selection convertToEntityAttribute(String stored) {
        try (var reader = JSON.createReader(new StringReader(stored))) {
            JsonObject json = reader.readObject();
            return new Selection(
                    json.containsKey("branch")
                            ? new BranchId(json.getJsonNumber("branch").longValue())
                            : null,
                    json.getBoolean("ownOnly"),
                    json.getJsonArray("concepts").getValuesAs(JsonNumber.class).stream()
                            .map(number -> new ConceptId(number.longValue()))
                            .collect(Collectors.toSet()),
                    json.containsKey("segment")
                            ? new SegmentId(json.getJsonNumber("segment").longValue())
                            : null,
                    json.getJsonArray("kinds").getValuesAs(JsonString.class).stream()
                            .map(code -> Kind.valueOf(code.getString()))
                            .collect(Collectors.toSet()),
                    json.getString("itemLang", null),
                    json.getBoolean("validatedOnly"),
                    Order.valueOf(json.getString("order")));
        }
    }
}
