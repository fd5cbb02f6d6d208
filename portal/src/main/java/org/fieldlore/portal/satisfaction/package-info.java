/** How content customers are, in figures for managers and actuaries, and the complaints that a manager settles. */
@NullMarked
package org.fieldlore.portal.satisfaction;

import org.jspecify.annotations.NullMarked;
