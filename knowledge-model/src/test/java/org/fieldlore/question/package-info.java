@NullMarked
package org.fieldlore.question;

import org.jspecify.annotations.NullMarked;
