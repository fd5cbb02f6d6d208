/** Customer lists: who they are, by any condition, and whose policies end soon. One customer's own page is the counter's. */
@NullMarked
package org.fieldlore.portal.book;

import org.jspecify.annotations.NullMarked;
