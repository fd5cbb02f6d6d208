package org.fieldlore.knowledge;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.SegmentId;

/** Stores links as {"audience":…,"concepts":[ids],"segments":[ids],"customer":id}, ids in rising order. */
@Converter
public class LinksJson implements AttributeConverter<Links, String> {
    @Override
    public String convertToDatabaseColumn(Links links) {
        return write(links);
    }

    @Override
    public Links convertToEntityAttribute(String stored) {
        return read(stored);
    }

    static String write(Links links) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        json.add("audience", links.audience().name());
        json.add("concepts", ids(links.concepts().stream().mapToLong(ConceptId::value)));
        json.add("segments", ids(links.segments().stream().mapToLong(SegmentId::value)));
        if (links.customer() != null) json.add("customer", links.customer().value());
        return json.build().toString();
    }

    private static JsonArrayBuilder ids(LongStream ids) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        ids.sorted().forEach(array::add);
        return array;
    }

    static Links read(String stored) {
        JsonObject json = SectionsJson.object(stored);
        return new Links(
                Audience.valueOf(json.getString("audience")),
                ids(json.getJsonArray("concepts"), ConceptId::new),
                ids(json.getJsonArray("segments"), SegmentId::new),
                json.containsKey("customer")
                        ? new CustomerId(json.getJsonNumber("customer").longValue())
                        : null);
    }

    private static <T> Set<T> ids(JsonArray array, LongFunction<T> id) {
        return array.getValuesAs(JsonNumber.class).stream()
                .map(number -> id.apply(number.longValue()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
