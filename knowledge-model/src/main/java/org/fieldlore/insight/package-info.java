/** What actuaries and managers read: aggregates of segments and the know-how tagged for them. No row in it names a person. */
@NullMarked
@Feature(
        name = "insight",
        mayUse = {"shared", "people", "segment", "grading", "taxonomy", "knowledge", "search", "question", "advice"})
package org.fieldlore.insight;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
