/**
 * Learns from the archive what to offer a customer next, and how the chance of a second sale falls with time. Pure functions on
 * records; it reads no archive and knows no rule of suitability.
 */
@NullMarked
package org.fieldlore.advice.offer;

import org.jspecify.annotations.NullMarked;
