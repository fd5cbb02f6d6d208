package org.fieldlore.ingest.clean;

/**
 * Where something stands in what was delivered.
 *
 * @param line counted from 1, the header included
 */
public record Place(String file, long line) {}
