/** The screen of handbooks: which there are, one with its editions, and binding a new one. The printing is done elsewhere. */
@NullMarked
package org.fieldlore.portal.handbook;

import org.jspecify.annotations.NullMarked;
