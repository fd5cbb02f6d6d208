@NullMarked
package org.fieldlore.search.usage;

import org.jspecify.annotations.NullMarked;
