package org.fieldlore.portal.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A search engine that has read the documents of a set. */
interface Ranker extends Closeable {
    /** {@code ours}, or the peer's name and version. */
    String name();

    /** The best documents for a question, best first. */
    List<Ranked> rank(String question, int most) throws IOException;

    /** Size of the index on disk. */
    long bytes() throws IOException;

    /** A document by id and its score. */
    record Ranked(String id, double score) {}
}
