/** The first page of everybody: what waits, what came of their work, what to do next. It changes nothing; each line leads there. */
@NullMarked
package org.fieldlore.portal.desk;

import org.jspecify.annotations.NullMarked;
