/** What administrators keep: the state of the system and the accounts. It knows no customer and no content. */
@NullMarked
package org.fieldlore.portal.office;

import org.jspecify.annotations.NullMarked;
