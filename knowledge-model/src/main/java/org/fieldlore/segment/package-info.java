/** Groups of customers that a business goal asks for, and who belongs to them. It does not know what is recommended to them. */
@NullMarked
@Feature(
        name = "segment",
        mayUse = {"shared", "people", "customer"})
package org.fieldlore.segment;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
