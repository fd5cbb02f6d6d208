package org.fieldlore.search;

import java.time.Instant;

/**
 * A saved search in its owner's list.
 *
 * @param fresh how many items came that its owner has not seen yet and may see; counted up to {@link ReadAlerts#MOST}
 * @param seenAt when its owner last looked, at first when it was saved
 */
public record SavedSearchRow(long id, String name, Query query, long fresh, Instant seenAt) {}
