/** The table of next steps as managers and administrators edit it. What steps there are, and how they are told beside a customer, is not for here. */
@NullMarked
package org.fieldlore.portal.stages;

import org.jspecify.annotations.NullMarked;
