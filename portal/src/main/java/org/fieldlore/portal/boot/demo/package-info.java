/**
 * Fills an empty database with people, customers and know-how to look at, through the same use cases as real work. It runs
 * only when the settings ask for it.
 */
@NullMarked
package org.fieldlore.portal.boot.demo;

import org.jspecify.annotations.NullMarked;
