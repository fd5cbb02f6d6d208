/** Questions that go to those who may know, and what they answer with: an item of knowledge. It finds people through search and never writes an item by itself. */
@NullMarked
@Feature(
        name = "question",
        mayUse = {"shared", "people", "taxonomy", "knowledge", "search"})
package org.fieldlore.question;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
