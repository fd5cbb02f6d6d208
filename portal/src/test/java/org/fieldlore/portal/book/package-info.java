@NullMarked
package org.fieldlore.portal.book;

import org.jspecify.annotations.NullMarked;
