package org.fieldlore.customer.match;

import org.jspecify.annotations.Nullable;

/**
 * One record, ready to be compared.
 *
 * @param birth yyyymmdd, 0 when not known
 */
record Card(
        SpokenName name,
        @Nullable String gender,
        int birth,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String plate,
        @Nullable String city) {}
