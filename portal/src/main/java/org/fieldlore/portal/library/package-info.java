/** Where people read what others know. It shows items and lists them; writing and deciding happen in other rooms. */
@NullMarked
package org.fieldlore.portal.library;

import org.jspecify.annotations.NullMarked;
