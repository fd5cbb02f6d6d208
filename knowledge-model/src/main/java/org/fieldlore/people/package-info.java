/**
 * Who works here: agents with their branch and roles, and how they prove who they are. It does not know what anyone
 * contributed or earned.
 */
@NullMarked
@Feature(
        name = "people",
        mayUse = {"shared"})
package org.fieldlore.people;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
