package org.fieldlore.search;

import java.util.Collection;
import java.util.List;
import org.fieldlore.shared.KnowledgeId;

/** Where entries of the index come from: the database, or a list in a test. */
public interface EntrySource {
    /** Returns entries of those items that others may find; the rest has to leave the index. */
    List<IndexEntry> entries(Collection<KnowledgeId> ids);

    /** Returns ids of findable items above {@code after} (0 to begin), in rising order; empty at the end. */
    List<KnowledgeId> idsAfter(long after, int max);
}
