/** Writes workbooks. Nothing outside this package and the reader of workbooks imports POI. */
@NullMarked
package org.fieldlore.portal.shell.poi;

import org.jspecify.annotations.NullMarked;
