package org.fieldlore.ingest.archive;

import org.jspecify.annotations.Nullable;

/** A household as delivered, by the key with which customers name it. */
public record HouseholdRow(
        String household, String householdName, @Nullable String householdAddress) implements CanonicalRow {

    static HouseholdRow of(Values values) {
        return new HouseholdRow(
                values.required("household"), values.required("householdName"), values.text("householdAddress"));
    }
}
