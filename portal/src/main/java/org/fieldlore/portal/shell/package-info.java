/**
 * What every screen stands in: who is here, language, menu, refusals in words, headers, and the parts that several screens
 * share. It shows no feature of its own.
 */
@NullMarked
package org.fieldlore.portal.shell;

import org.jspecify.annotations.NullMarked;
