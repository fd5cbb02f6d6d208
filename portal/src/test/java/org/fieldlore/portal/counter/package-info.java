@NullMarked
package org.fieldlore.portal.counter;

import org.jspecify.annotations.NullMarked;
