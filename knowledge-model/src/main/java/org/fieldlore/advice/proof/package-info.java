/** Tells whether advice works: who is held out, by how much the others do better, and how sure that is. It stores nothing. */
@NullMarked
package org.fieldlore.advice.proof;

import org.jspecify.annotations.NullMarked;
