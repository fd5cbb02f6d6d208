package org.fieldlore.ingest.extract;

/**
 * How the reading processes are at one moment.
 *
 * @param processes how many may run at once
 * @param alive how many run now; a process starts with the first document, so 0 is healthy before that
 * @param restarts how often one had to be replaced since the portal started
 * @param read documents whose text was extracted
 * @param unreadable documents that gave a reason instead
 */
public record ReaderHealth(int processes, int alive, long restarts, long read, long unreadable) {}
