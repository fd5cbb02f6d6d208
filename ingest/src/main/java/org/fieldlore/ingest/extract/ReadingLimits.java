package org.fieldlore.ingest.extract;

import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param maxBytes largest file, in bytes
 * @param maxCharacters longest text, in characters
 * @param maxDepth how deep documents may lie in documents (an attachment in a mail in an archive is 2)
 * @param maxEmbedded how many documents may lie in one, at any depth
 * @param timeout longest time for one document
 * @param startUp longest time until a process answers that it has taken a document
 * @param processes how many documents are read at once, each in a process of its own
 * @param heapMegabytes memory of each process, in MiB
 */
public record ReadingLimits(
        long maxBytes,
        int maxCharacters,
        int maxDepth,
        int maxEmbedded,
        Duration timeout,
        Duration startUp,
        int processes,
        int heapMegabytes) {

    public ReadingLimits {
        atLeast(1, maxBytes, "max bytes");
        atLeast(1, maxCharacters, "max characters");
        atLeast(0, maxDepth, "max depth");
        atLeast(0, maxEmbedded, "max embedded");
        atLeast(1, timeout.toMillis(), "time-out in ms");
        atLeast(1, startUp.toMillis(), "start-up in ms");
        atLeast(1, processes, "processes");
        atLeast(32, heapMegabytes, "heap in MiB");
    }

    /** 50 MB, 2 million characters, 8 deep, 2,000 embedded, 60 s, one process with 256 MiB. */
    public static ReadingLimits defaults() {
        return new ReadingLimits(
                50_000_000, 2_000_000, 8, 2_000, Duration.ofSeconds(60), Duration.ofSeconds(30), 1, 256);
    }

    public ReadingLimits withTimeout(Duration time) {
        return new ReadingLimits(
                maxBytes, maxCharacters, maxDepth, maxEmbedded, time, startUp, processes, heapMegabytes);
    }

    public ReadingLimits withProcesses(int count, int heap) {
        return new ReadingLimits(maxBytes, maxCharacters, maxDepth, maxEmbedded, timeout, startUp, count, heap);
    }

    public ReadingLimits withSizes(long bytes, int characters) {
        return new ReadingLimits(bytes, characters, maxDepth, maxEmbedded, timeout, startUp, processes, heapMegabytes);
    }

    private static void atLeast(long least, long value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + ", was " + value);
        }
    }
}
