/**
 * What every feature may lean on: ids, pages of results, refusals, the outbox. It knows no feature and holds no rule of the
 * trade.
 */
@NullMarked
@Feature(name = "shared")
package org.fieldlore.shared;

import org.jspecify.annotations.NullMarked;
