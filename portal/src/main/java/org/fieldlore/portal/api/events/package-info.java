/** Tells other systems what becomes of the cards that they show: signed CloudEvents to the addresses that they declared. */
@NullMarked
package org.fieldlore.portal.api.events;

import org.jspecify.annotations.NullMarked;
