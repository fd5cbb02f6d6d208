package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one customer. Null means that the source is silent, so what is known already stays. Only the
 * external id is always needed; a customer not yet known also needs kind and name.
 *
 * @param income per year
 * @param household the source's key of the household
 * @param agent login of the account's agent
 * @param satisfaction 0..10
 * @param filled which of these facts no source states, and the rule that filled them
 * @param own what it says of the fields that the company added, as text by their key
 */
public record CustomerFacts(
        String externalId,
        @Nullable CustomerKind kind,
        @Nullable String name,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String plate,
        @Nullable String occupation,
        @Nullable String employer,
        @Nullable BigDecimal income,
        @Nullable Education education,
        @Nullable MaritalStatus maritalStatus,
        @Nullable Integer children,
        @Nullable String region,
        @Nullable String city,
        @Nullable String address,
        @Nullable Stage stage,
        @Nullable String household,
        @Nullable String agent,
        @Nullable LocalDate since,
        @Nullable Integer satisfaction,
        @Nullable BigDecimal lifetimeValue,
        @Nullable String note,
        @Nullable Level ability,
        @Nullable Level willingness,
        Map<Fact, Filling> filled,
        Map<String, String> own) {

    public CustomerFacts {
        filled = Map.copyOf(filled);
        // In their order, so that what is said of them always comes in the same.
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
    }

    /** Who it is and whose account, and nothing else. */
    public static CustomerFacts bare(
            String externalId, CustomerKind kind, @Nullable String name, @Nullable String agent) {
        return new CustomerFacts(
                externalId,
                kind,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                agent,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of());
    }
}
