/** What Fieldlore knows as a graph that answers questions: items, concepts, segments, agents, questions and situations of customers. A projection; it writes nothing but itself. */
@NullMarked
@Feature(
        name = "graph",
        mayUse = {"shared", "people", "taxonomy", "knowledge", "segment", "question"})
package org.fieldlore.graph;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
