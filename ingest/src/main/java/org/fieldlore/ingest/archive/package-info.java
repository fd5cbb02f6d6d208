/**
 * Turns rows of a customer extract into typed records of customers, policies, claims and interactions, by a mapping that
 * is data. It reads and reports; whether a record is stored is decided elsewhere.
 */
@NullMarked
@Feature(
        name = "archive",
        mayUse = {"shared", "extract", "clean", "customer"})
package org.fieldlore.ingest.archive;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
