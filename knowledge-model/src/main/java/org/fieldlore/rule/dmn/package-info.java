/** Decision tables on KIE DMN. Nothing outside this package imports the engine, and the engine is given no text that a user wrote as it stands. */
@NullMarked
package org.fieldlore.rule.dmn;

import org.jspecify.annotations.NullMarked;
