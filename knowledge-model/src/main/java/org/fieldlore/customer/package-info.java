/** The customer archive: people and companies, households, policies, claims and what was said to them. It knows no know-how and gives no advice. */
@NullMarked
@Feature(
        name = "customer",
        mayUse = {"shared", "privacy", "people"})
package org.fieldlore.customer;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
