/** Tells whether advice works: who is held out, what came of the others, by how much they do better, and how sure that is. It does not advise. */
@NullMarked
package org.fieldlore.advice.proof;

import org.jspecify.annotations.NullMarked;
