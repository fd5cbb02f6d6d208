/** What administrators keep: the state of the system, the accounts, what search is told, and what is searched for in vain. It knows no customer, and of items the titles. */
@NullMarked
package org.fieldlore.portal.office;

import org.jspecify.annotations.NullMarked;
