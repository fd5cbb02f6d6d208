/** Customers who are in the archive twice, for administrators: looked for, judged side by side, merged, taken apart again. */
@NullMarked
package org.fieldlore.portal.duplicates;

import org.jspecify.annotations.NullMarked;
