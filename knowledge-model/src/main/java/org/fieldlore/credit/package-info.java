/** What comes back to those who contribute: an append-only ledger of points for adoption and for use by others. It never changes knowledge by itself. */
@NullMarked
@Feature(
        name = "credit",
        mayUse = {"shared", "people", "taxonomy", "knowledge", "search", "question", "advice"})
package org.fieldlore.credit;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
