package org.fieldlore.ingest.pipeline;

import java.nio.file.Path;

/**
 * A file as it was handed in.
 *
 * @param file where its bytes lie on this machine
 * @param name what its owner calls it, folders included
 */
public record Upload(Path file, String name) {}
