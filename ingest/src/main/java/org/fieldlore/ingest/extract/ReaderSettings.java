package org.fieldlore.ingest.extract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about the reading of documents. */
@Dependent
public class ReaderSettings {
    /** How many documents are read at once, each in a process of its own. */
    public static final String PROCESSES = "fieldlore.reader.processes";

    /** Memory of each process, in MiB. */
    public static final String HEAP_MB = "fieldlore.reader.heap-mb";

    /** Longest time for one document, in seconds. */
    public static final String TIMEOUT_S = "fieldlore.reader.timeout-s";

    /** Most characters of one document's text. */
    public static final String CHARACTERS = "fieldlore.reader.characters";

    /** Most documents in one document, at any depth. */
    public static final String EMBEDDED = "fieldlore.reader.embedded";

    public static final String PROCESSES_DEFAULT = "1";
    public static final String HEAP_MB_DEFAULT = "256";
    public static final String TIMEOUT_S_DEFAULT = "60";
    public static final String CHARACTERS_DEFAULT = "2000000";
    public static final String EMBEDDED_DEFAULT = "2000";

    private final ReadingLimits limits;

    @Inject
    public ReaderSettings(
            @ConfigProperty(name = PROCESSES, defaultValue = PROCESSES_DEFAULT) int processes,
            @ConfigProperty(name = HEAP_MB, defaultValue = HEAP_MB_DEFAULT) int heapMegabytes,
            @ConfigProperty(name = TIMEOUT_S, defaultValue = TIMEOUT_S_DEFAULT) int timeoutSeconds,
            @ConfigProperty(name = CHARACTERS, defaultValue = CHARACTERS_DEFAULT) int characters,
            @ConfigProperty(name = EMBEDDED, defaultValue = EMBEDDED_DEFAULT) int embedded) {
        ReadingLimits defaults = ReadingLimits.defaults();
        this.limits = new ReadingLimits(
                defaults.maxBytes(),
                characters,
                defaults.maxDepth(),
                embedded,
                Duration.ofSeconds(timeoutSeconds),
                defaults.startUp(),
                processes,
                heapMegabytes);
    }

    public ReadingLimits limits() {
        return limits;
    }
}
