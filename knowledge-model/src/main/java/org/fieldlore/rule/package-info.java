/** Decision tables: what they say of a case, and where they have gaps or speak against themselves. It knows neither customers nor what is decided. */
@NullMarked
@Feature(
        name = "rule",
        mayUse = {"shared"})
package org.fieldlore.rule;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
