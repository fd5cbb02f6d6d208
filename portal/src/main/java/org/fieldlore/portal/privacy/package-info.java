/** Who looked at what is hidden, and what goes when a person asks for it. Who may see whom is decided where customers are. */
@NullMarked
package org.fieldlore.portal.privacy;

import org.jspecify.annotations.NullMarked;
