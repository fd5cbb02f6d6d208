/** The program that people start: reads the command line and runs the portal in a process of its own. Uses only the JDK. */
@NullMarked
package org.fieldlore.portal.launch;

import org.jspecify.annotations.NullMarked;
