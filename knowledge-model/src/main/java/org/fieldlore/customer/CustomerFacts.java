package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one customer. Null means that the source is silent, so what is known already stays. Only the
 * external id is always needed; a customer not yet known also needs kind and name.
 *
 * @param income per year
 * @param household the source's key of the household
 * @param agent login of the account's agent
 * @param satisfaction 0..10
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
        @Nullable Stage stage,
        @Nullable String household,
        @Nullable String agent,
        @Nullable LocalDate since,
        @Nullable Integer satisfaction,
        @Nullable BigDecimal lifetimeValue,
        @Nullable String note,
        @Nullable Level ability,
        @Nullable Level willingness) {

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
                agent,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
