package org.fieldlore.ingest.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fieldlore.customer.Filling;
import org.jspecify.annotations.Nullable;

/**
 * A customer as delivered. Codes are those of {@link Entity#CUSTOMER}; income is per year; satisfaction is 0 to 10.
 *
 * @param filled the fields that were empty, and the rules that filled them
 * @param own what stands in the fields that the company added, by their key
 */
public record CustomerRow(
        String externalId,
        @Nullable String kind,
        String name,
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String plate,
        @Nullable String occupation,
        @Nullable String employer,
        @Nullable BigDecimal income,
        @Nullable String education,
        @Nullable String maritalStatus,
        @Nullable Integer children,
        @Nullable String region,
        @Nullable String city,
        @Nullable String address,
        @Nullable String stage,
        @Nullable String household,
        @Nullable String agent,
        @Nullable LocalDate since,
        @Nullable Integer satisfaction,
        @Nullable BigDecimal lifetimeValue,
        @Nullable String note,
        @Nullable String ability,
        @Nullable String willingness,
        Map<String, Filling> filled,
        Map<String, String> own)
        implements CanonicalRow {

    public CustomerRow {
        filled = Map.copyOf(filled);
        // In their order, so that what is said of them always comes in the same.
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
    }

    static CustomerRow of(Values values, Map<String, Filling> filled, Map<String, String> own) {
        return new CustomerRow(
                values.required("externalId"),
                values.text("kind"),
                values.required("name"),
                values.text("gender"),
                values.date("birthDate"),
                values.text("idNumber"),
                values.text("phone"),
                values.text("email"),
                values.text("plate"),
                values.text("occupation"),
                values.text("employer"),
                values.amount("income"),
                values.text("education"),
                values.text("maritalStatus"),
                values.number("children"),
                values.text("region"),
                values.text("city"),
                values.text("address"),
                values.text("stage"),
                values.text("household"),
                values.text("agent"),
                values.date("since"),
                values.number("satisfaction"),
                values.amount("lifetimeValue"),
                values.text("note"),
                values.text("ability"),
                values.text("willingness"),
                filled,
                own);
    }
}
