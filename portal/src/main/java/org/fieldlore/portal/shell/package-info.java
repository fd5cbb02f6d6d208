/** What every screen stands in: who is here, language, menu, refusals in words, headers. It shows no feature. */
@NullMarked
package org.fieldlore.portal.shell;

import org.jspecify.annotations.NullMarked;
