/** How Chinese characters sound and what their simplified forms are. Nothing outside this package imports HanLP. */
@NullMarked
package org.fieldlore.shared.hanlp;

import org.jspecify.annotations.NullMarked;
