package org.fieldlore.ingest.extract;

import java.nio.file.Path;

/**
 * Reads one document at a time and never lets a document harm its caller.
 *
 * <p>Hostile, broken and locked files are expected: each gives an {@link Reading.Unreadable} with its reason, within
 * the time set by {@link ReadingLimits}.
 */
public interface DocumentReader extends AutoCloseable {

    /**
     * Read the text of a file.
     *
     * @param file where the bytes lie on this machine
     * @param name what its owner calls it; the ending helps to tell formats apart
     * @return the text with what is known about it, or the reason why there is none; never an exception for what the
     *     file contains
     * @throws java.io.UncheckedIOException if the file is not there
     * @throws IllegalStateException if no reading process can be started
     */
    Reading read(Path file, String name);

    /** Report how the reading processes are, for health checks and metrics. */
    ReaderHealth health();

    /** Stop every process that was started. Closing twice does nothing. */
    @Override
    void close();
}
