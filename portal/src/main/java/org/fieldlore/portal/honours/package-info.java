/** Who gave what, what it earned and what that buys: ledger, rewards, rules, standings, a branch's people. Points themselves follow from adoption and use. */
@NullMarked
package org.fieldlore.portal.honours;

import org.jspecify.annotations.NullMarked;
