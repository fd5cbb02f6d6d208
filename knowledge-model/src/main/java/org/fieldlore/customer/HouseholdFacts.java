package org.fieldlore.customer;

import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one household. Null means that the source is silent.
 *
 * @param externalKey the key by which customers name it
 */
public record HouseholdFacts(
        String externalKey, @Nullable String name, @Nullable String address) {
    static final int MAX_NAME = 200;
    static final int MAX_ADDRESS = 300;

    HouseholdFacts checked() {
        return new HouseholdFacts(
                Required.text("household", externalKey, Checks.KEY),
                Checks.text("householdName", name, MAX_NAME),
                Checks.text("householdAddress", address, MAX_ADDRESS));
    }
}
