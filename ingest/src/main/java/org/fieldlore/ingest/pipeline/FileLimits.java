package org.fieldlore.ingest.pipeline;

import java.io.Serializable;
import java.util.Locale;

/** Most bytes of a file that is handed in: of a table, which is read row by row, and of any other. */
record FileLimits(long table, long other) implements Serializable {
    long of(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? table : other;
    }
}
