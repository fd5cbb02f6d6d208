package org.fieldlore.search;

import java.time.Instant;
import java.util.List;

/** Where answered questions come from: the search log, or a list in a test. */
public interface LearntPairs {
    /** Returns at most {@code max} questions asked since a moment with an item that answered each, newest first. */
    List<LearntPair> since(Instant since, int max);
}
