package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making that takes null, numbers, truth values and everything that tells itself as text. */
final class Values {
    private final JsonObjectBuilder object = JSON.createObjectBuilder();

    Values put(String name, @Nullable Object value) {
        if (value == null) object.addNull(name);
        else if (value instanceof Boolean truth) object.add(name, truth);
        else if (value instanceof BigDecimal amount) object.add(name, amount);
        else if (value instanceof Double number) object.add(name, number);
        else if (value instanceof Number number) object.add(name, number.longValue());
        else object.add(name, value.toString());
        return this;
    }

    JsonObjectBuilder object() {
        return object;
    }
}
