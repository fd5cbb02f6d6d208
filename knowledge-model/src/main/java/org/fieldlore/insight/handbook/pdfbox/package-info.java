/** The book on paper: pages set with PDFBox, the one font that comes with the product embedded as far as it is used. */
@NullMarked
package org.fieldlore.insight.handbook.pdfbox;

import org.jspecify.annotations.NullMarked;
