/**
 * Cards that other systems show: which they were given, what they are to be told of them, and how that is signed. It knows no
 * address and sends nothing.
 */
@NullMarked
package org.fieldlore.advice.elsewhere;

import org.jspecify.annotations.NullMarked;
