/** Benchmarks: compiled in every build, run in none. One command, a sub-command per subject; see the README. */
@NullMarked
package org.fieldlore.portal.bench;

import org.jspecify.annotations.NullMarked;
