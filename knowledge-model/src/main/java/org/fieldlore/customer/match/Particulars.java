package org.fieldlore.customer.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one customer record says that tells people apart. Null is not known; texts are in the form in which they are looked up.
 *
 * @param gender M or F
 * @param phone digits only
 */
public record Particulars(
        long id,
        boolean company,
        String name,
        @Nullable String gender,
        @Nullable LocalDate birth,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String plate,
        @Nullable String city) {}
