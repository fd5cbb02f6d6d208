/**
 * Turns files of rows into clean facts: one spelling of dates, amounts, telephones and codes, and a report for every row
 * that cannot be used. It does not know what the facts are for, and stores nothing.
 */
@NullMarked
@Feature(
        name = "clean",
        mayUse = {"shared", "privacy", "extract"})
package org.fieldlore.ingest.clean;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
