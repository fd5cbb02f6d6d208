package org.fieldlore.search.usage;

import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;

/**
 * Something that somebody did with an item that a search had shown.
 *
 * @param position place of the item in the list, from 1
 * @param seconds how long it stayed in view; 0 where that has no meaning
 */
record Happened(
        String queryId, String clientId, Happening action, KnowledgeId item, int position, int seconds, Instant at) {}
