package org.fieldlore.portal.shell;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is written while they are read; complete when it is closed. */
public interface Table extends Closeable {
    /** Adds a row: text, numbers, days, instants; null for an empty cell. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Whether no further row fits but a last one that says so. */
    boolean full();
}
