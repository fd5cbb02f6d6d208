package org.fieldlore.ingest.pipeline;

import java.util.List;
import java.util.Map;
import org.fieldlore.source.Finding;

/**
 * What an extract would bring, by its first rows; nothing was stored.
 *
 * @param file name of the file
 * @param records the records of the first rows
 * @param lookedAt how many rows were looked at
 * @param problems what was found in them, at most 50
 * @param refused how many of the rows would give nothing
 */
public record Preview(String file, List<Sample> records, int lookedAt, List<Finding> problems, int refused) {
    public Preview {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /**
     * A record as it would be stored.
     *
     * @param entity name of an {@link org.fieldlore.ingest.archive.Entity}
     * @param values what is known, by field, in the order of the fields; those that the company added are called {@code own.KEY}
     */
    public record Sample(long line, String entity, Map<String, String> values) {}
}
