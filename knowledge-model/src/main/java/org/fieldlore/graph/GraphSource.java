package org.fieldlore.graph;

import java.util.Collection;
import java.util.List;
import org.fieldlore.shared.KnowledgeId;

/** Where the graph comes from: the database, or a list in a test. */
public interface GraphSource {
    /** Returns the ids of items above {@code after} (0 to begin), in rising order; empty at the end. */
    List<KnowledgeId> itemsAfter(long after, int max);

    /** Returns those of the items that everybody may find, as things; others are left out. */
    List<Thing> items(Collection<KnowledgeId> ids);

    /** Returns the vocabulary as Turtle. */
    String vocabulary();

    /** Returns everything else: agents, branches, segments, questions, situations. */
    List<Thing> others();
}
