/** Where reviewers decide on what others wrote: the queue and one wording at a time. It never changes what is live by itself. */
@NullMarked
package org.fieldlore.portal.review;

import org.jspecify.annotations.NullMarked;
