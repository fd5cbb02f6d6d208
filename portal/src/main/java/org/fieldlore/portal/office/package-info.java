/** What administrators keep: the state of the system, the accounts and what search is told. It knows no customer, and of items the titles. */
@NullMarked
package org.fieldlore.portal.office;

import org.jspecify.annotations.NullMarked;
