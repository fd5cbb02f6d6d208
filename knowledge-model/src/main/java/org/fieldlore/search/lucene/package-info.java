/** The text index on Lucene. Nothing outside this package imports the engine, and nothing here reads the database. */
@NullMarked
package org.fieldlore.search.lucene;

import org.jspecify.annotations.NullMarked;
