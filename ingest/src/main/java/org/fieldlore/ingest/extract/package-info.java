/**
 * Turns files of any office format into plain text, or says why that cannot be done. It keeps nothing and knows no
 * feature of the portal: what the text is worth is decided by later steps.
 */
@NullMarked
@Feature(
        name = "extract",
        mayUse = {"shared"})
package org.fieldlore.ingest.extract;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
