/** The REST door under /api: the same use cases as the pages, for other systems. It holds no rule of its own. */
@NullMarked
package org.fieldlore.portal.api;

import org.jspecify.annotations.NullMarked;
