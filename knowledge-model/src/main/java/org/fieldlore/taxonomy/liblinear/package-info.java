/** Learns by LIBLINEAR. Nothing outside knows of it. */
@NullMarked
package org.fieldlore.taxonomy.liblinear;

import org.jspecify.annotations.NullMarked;
