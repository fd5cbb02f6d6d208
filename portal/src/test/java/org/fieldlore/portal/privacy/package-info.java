@NullMarked
package org.fieldlore.portal.privacy;

import org.jspecify.annotations.NullMarked;
