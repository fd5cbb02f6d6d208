/** Reads workbooks of Excel as tables of text. Nothing outside this package imports Apache POI. */
@NullMarked
package org.fieldlore.ingest.clean.poi;

import org.jspecify.annotations.NullMarked;
