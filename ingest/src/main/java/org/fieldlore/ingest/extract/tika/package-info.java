/**
 * Walls in Apache Tika: documents are parsed in processes of their own, which may freeze, run out of memory or be killed
 * without harm to the portal. Nothing outside this package imports Tika or the libraries beneath it.
 */
@NullMarked
package org.fieldlore.ingest.extract.tika;

import org.jspecify.annotations.NullMarked;
