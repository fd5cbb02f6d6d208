@NullMarked
package org.fieldlore.portal.questions;

import org.jspecify.annotations.NullMarked;
