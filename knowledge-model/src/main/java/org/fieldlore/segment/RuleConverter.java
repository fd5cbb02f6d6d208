package org.fieldlore.segment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.fieldlore.customer.QueryJson;
import org.jspecify.annotations.Nullable;

/** Stores a rule as the JSON in which people exchange it. */
@Converter
public class RuleConverter implements AttributeConverter<Rule, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Rule rule) {
        return rule == null ? null : QueryJson.write(rule.conditions());
    }

    @Override
    public @Nullable Rule convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : new Rule(QueryJson.conditions(json));
    }
}
