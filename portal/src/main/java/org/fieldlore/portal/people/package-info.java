/** Who knows what: a page for each person, and finding somebody to ask. Accounts are kept elsewhere. */
@NullMarked
package org.fieldlore.portal.people;

import org.jspecify.annotations.NullMarked;
