/** What to show beside a customer, why, and what came of it. It does not reward anybody. */
@NullMarked
@Feature(
        name = "advice",
        mayUse = {
            "shared",
            "privacy",
            "people",
            "customer",
            "segment",
            "rule",
            "grading",
            "taxonomy",
            "knowledge",
            "search"
        })
package org.fieldlore.advice;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
