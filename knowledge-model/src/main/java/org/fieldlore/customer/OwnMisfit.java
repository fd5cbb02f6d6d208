package org.fieldlore.customer;

import java.util.Map;

/**
 * That what a source states in a field that the company added cannot be kept there.
 *
 * @param code {@link #UNKNOWN}, {@link #VALUE} or {@link #BY_HAND}
 * @param field its key
 * @param allowed what would be; the keys of the fields when there is no such field; what stands there when that stays
 */
public record OwnMisfit(String code, String field, String value, String allowed) {
    /** There is no such field, or it is retired. */
    public static final String UNKNOWN = "OWN_FIELD_UNKNOWN";

    /** The field takes other values. */
    public static final String VALUE = "OWN_VALUE_NOT_ALLOWED";

    /** A colleague entered something else, and that stays. */
    public static final String BY_HAND = "OWN_VALUE_BY_HAND";

    /** For the words of a report: own, value, allowed. */
    public Map<String, String> facts() {
        return Map.of("own", field, "value", value, "allowed", allowed);
    }
}
