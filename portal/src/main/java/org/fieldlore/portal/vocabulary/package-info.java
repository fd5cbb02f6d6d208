/** Where people look up the words that know-how is filed under. It shows the vocabulary and what hangs on it, and changes neither. */
@NullMarked
package org.fieldlore.portal.vocabulary;

import org.jspecify.annotations.NullMarked;
