package org.fieldlore.customer.match;

import org.fieldlore.privacy.OrganisationNumber;
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
        @Nullable String city) {

    /** Whether it is of a company with a number that the state gives to one company only. */
    boolean registered() {
        return name.company() && idNumber != null && OrganisationNumber.valid(idNumber);
    }
}
