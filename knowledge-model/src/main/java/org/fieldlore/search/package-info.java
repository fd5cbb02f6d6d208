/** Finds expertise: full text, facets, similar items, trimmed to what the reader may see. The index is a projection of the database and can be deleted at any time. */
@NullMarked
@Feature(
        name = "search",
        mayUse = {"shared", "people", "taxonomy", "knowledge"})
package org.fieldlore.search;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
