package org.fieldlore.search;

import java.time.Instant;
import org.fieldlore.people.Viewer;

/**
 * A search that waits for items to come.
 *
 * @param id of the saved search
 * @param owner who is told, of what they may see and did not write themselves
 * @param since items that were written or confirmed before are no news
 */
public record Watch(long id, Query query, Viewer owner, Instant since) {}
