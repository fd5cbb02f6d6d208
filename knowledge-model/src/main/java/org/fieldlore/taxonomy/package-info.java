/** The vocabulary of the trade: concepts with labels in both languages, how they relate, and which of them a text speaks of. It does not know what carries the tags. */
@NullMarked
@Feature(
        name = "taxonomy",
        mayUse = {"shared"})
package org.fieldlore.taxonomy;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
