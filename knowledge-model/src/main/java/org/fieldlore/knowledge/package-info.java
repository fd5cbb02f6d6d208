/** Expertise that agents can quote: items, their versions, their life from draft to archive, and the review in between. A customer or segment is known by id only, since expertise never carries personal data. */
@NullMarked
@Feature(
        name = "knowledge",
        mayUse = {"shared", "privacy", "people", "taxonomy", "source"})
package org.fieldlore.knowledge;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
