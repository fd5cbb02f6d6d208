/** The catalogue of services and which quadrant gets which, for managers and administrators. */
@NullMarked
package org.fieldlore.portal.services;

import org.jspecify.annotations.NullMarked;
