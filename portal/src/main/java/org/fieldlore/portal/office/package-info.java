/** What administrators keep: the state of the system, the accounts, and what is searched for in vain. It knows no customer and changes no content. */
@NullMarked
package org.fieldlore.portal.office;

import org.jspecify.annotations.NullMarked;
