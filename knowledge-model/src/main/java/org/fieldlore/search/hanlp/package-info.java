/** How Chinese characters sound and what their simplified forms are. Nothing outside this package imports HanLP. */
@NullMarked
package org.fieldlore.search.hanlp;

import org.jspecify.annotations.NullMarked;
