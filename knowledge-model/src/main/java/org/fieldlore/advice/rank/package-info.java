/** The open formula that ranks the cards of every lane, and what it is fed with. It does not say what may be shown at all. */
@NullMarked
package org.fieldlore.advice.rank;

import org.jspecify.annotations.NullMarked;
