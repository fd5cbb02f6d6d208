package org.fieldlore.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about search. */
@Dependent
public class SearchSettings {
    /** Folder of everything that the portal stores. */
    public static final String DATA_DIR = "fieldlore.data.dir";

    private final Path indexDir;

    @Inject
    public SearchSettings(@ConfigProperty(name = DATA_DIR) String dataDir) {
        this.indexDir = Path.of(dataDir, "index");
    }

    /** Folder of the index; it is created, may be deleted at any time, and belongs to one running portal alone. */
    public Path indexDir() {
        return indexDir;
    }
}
