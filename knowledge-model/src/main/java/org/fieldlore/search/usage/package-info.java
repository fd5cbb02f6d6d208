/** What people searched for and what came of it, so that gaps are seen and search learns. Never who: people are pseudonyms, and words that may name a customer are left out. */
@NullMarked
package org.fieldlore.search.usage;

import org.jspecify.annotations.NullMarked;
