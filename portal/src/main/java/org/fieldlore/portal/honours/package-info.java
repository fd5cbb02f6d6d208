/** Who gave what, and what it earned: the ledger, standings, a branch's people. It posts nothing; points follow from adoption and use. */
@NullMarked
package org.fieldlore.portal.honours;

import org.jspecify.annotations.NullMarked;
