/** The administrator's screen for imports: start one, watch it, read its report. The work itself is done elsewhere. */
@NullMarked
package org.fieldlore.portal.imports;

import org.jspecify.annotations.NullMarked;
