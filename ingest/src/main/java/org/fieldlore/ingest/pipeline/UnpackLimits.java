package org.fieldlore.ingest.pipeline;

/**
 * What one ZIP file may hold.
 *
 * @param entries most files in it, those in ZIP files in it included
 * @param bytes most bytes of all its files together, unpacked
 * @param entryBytes most bytes of one file, unpacked
 * @param ratio most bytes that one packed byte may become, where that is a megabyte or more
 * @param depth how deep ZIP files may lie in ZIP files; 0 for not at all
 */
record UnpackLimits(int entries, long bytes, long entryBytes, int ratio, int depth) {}
