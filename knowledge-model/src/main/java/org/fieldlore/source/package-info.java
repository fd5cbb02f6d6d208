/** Where imported things came from: documents with checksum, origin and language, and the runs that brought them with everything they refused. It does not read file formats. */
@NullMarked
@Feature(
        name = "source",
        mayUse = {"shared"})
package org.fieldlore.source;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
