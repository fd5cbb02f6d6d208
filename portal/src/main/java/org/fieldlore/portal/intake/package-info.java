/** Where people write down what they met, and see what became of it. It decides nothing and shows no other author's work. */
@NullMarked
package org.fieldlore.portal.intake;

import org.jspecify.annotations.NullMarked;
