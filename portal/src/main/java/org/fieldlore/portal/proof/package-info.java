/** Whether advice works, for managers, actuaries and administrators, and the experiments that tell it. It shows no person. */
@NullMarked
package org.fieldlore.portal.proof;

import org.jspecify.annotations.NullMarked;
