/** How other systems prove who they are: by tokens that they sign with keys of their own. It knows nothing of what they ask for. */
@NullMarked
package org.fieldlore.portal.api.jose;

import org.jspecify.annotations.NullMarked;
