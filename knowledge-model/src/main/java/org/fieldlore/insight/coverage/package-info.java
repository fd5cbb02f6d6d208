/**
 * The coverage map: where customers call for know-how, and whether there is any. Demand is counted once a day over all customers
 * and kept exactly; it leaves this package blurred. Supply is counted when somebody looks.
 */
@NullMarked
package org.fieldlore.insight.coverage;

import org.jspecify.annotations.NullMarked;
