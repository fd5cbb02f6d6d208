/** The list of people whom underwriters watch, for them alone. No other screen knows of it. */
@NullMarked
package org.fieldlore.portal.watch;

import org.jspecify.annotations.NullMarked;
