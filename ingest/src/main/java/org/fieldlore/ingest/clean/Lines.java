package org.fieldlore.ingest.clean;

import java.util.Iterator;

/** The lines of a delivery, read one by one as they are asked for, so that a file may have any length. */
public interface Lines<T> extends Iterator<Line<T>>, AutoCloseable {

    /** Close the file beneath. */
    @Override
    void close();
}
