/** One customer's page: what is known, what happened, and what colleagues know that helps. Lists of customers are the book's. */
@NullMarked
package org.fieldlore.portal.counter;

import org.jspecify.annotations.NullMarked;
