@NullMarked
package org.fieldlore.portal.proof;

import org.jspecify.annotations.NullMarked;
