/**
 * Learns from what agents said of cards which of them fit, and judges by later answers whether that places cards better than the
 * formula does. Pure functions on records; it reads no showings and shows no cards.
 */
@NullMarked
package org.fieldlore.advice.fit;

import org.jspecify.annotations.NullMarked;
