/**
 * What people follow, and the inbox that tells them of it. It neither finds items nor judges them; saved searches tell of
 * themselves.
 */
@NullMarked
@Feature(
        name = "notice",
        mayUse = {"shared", "people", "taxonomy", "knowledge"})
package org.fieldlore.notice;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
