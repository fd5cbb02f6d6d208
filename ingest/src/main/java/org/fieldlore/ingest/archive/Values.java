package org.fieldlore.ingest.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The typed values of one record in the making, by field. */
final class Values {

    private final Map<String, Object> values = new HashMap<>();

    void put(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    @Nullable
    String text(String field) {
        return (String) values.get(field);
    }

    @Nullable
    LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    @Nullable
    BigDecimal amount(String field) {
        return (BigDecimal) values.get(field);
    }

    @Nullable
    Integer number(String field) {
        return (Integer) values.get(field);
    }

    String required(String field) {
        return required(field, String.class);
    }

    /** Only for records that were checked before. */
    <T> T required(String field, Class<T> type) {
        Object value = values.get(field);
        if (value == null) {
            throw new IllegalStateException(field + " is empty in a record that was let through");
        }
        return type.cast(value);
    }
}
