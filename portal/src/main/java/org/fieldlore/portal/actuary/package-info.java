/** What actuaries and managers read of segments: figures, and what the field knows. It shows no person and changes nothing. */
@NullMarked
package org.fieldlore.portal.actuary;

import org.jspecify.annotations.NullMarked;
