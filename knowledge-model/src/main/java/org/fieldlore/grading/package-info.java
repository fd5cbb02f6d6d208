/** Where customers stand between ability and willingness, and which services they get for it. It does not know what is advised to them. */
@NullMarked
@Feature(
        name = "grading",
        mayUse = {"shared", "people", "customer", "segment", "rule"})
package org.fieldlore.grading;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
