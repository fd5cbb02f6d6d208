/**
 * Finds customers who are in the archive twice: candidates by blocks, agreement field by field, weights that are estimated from
 * the archive itself. Pure functions on records; it stores nothing and decides nothing.
 */
@NullMarked
package org.fieldlore.customer.match;

import org.jspecify.annotations.NullMarked;
