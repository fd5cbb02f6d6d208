/** What points to a person in a text: finds it, says how sure that is, and stores nothing. It is no judgement of who may see whom. */
@NullMarked
@Feature(
        name = "privacy",
        mayUse = {"shared"})
package org.fieldlore.privacy;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
