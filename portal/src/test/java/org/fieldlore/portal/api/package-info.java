@NullMarked
package org.fieldlore.portal.api;

import org.jspecify.annotations.NullMarked;
