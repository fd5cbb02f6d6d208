package org.fieldlore.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about search. */
@Dependent
public class SearchSettings {
    /** Folder of the index; it is created, may be deleted at any time, and belongs to one running portal alone. */
    public static final String INDEX_DIR = "fieldlore.search.index-dir";

    public static final String INDEX_DIR_DEFAULT = "data/index";

    private final Path indexDir;

    @Inject
    public SearchSettings(@ConfigProperty(name = INDEX_DIR, defaultValue = INDEX_DIR_DEFAULT) String indexDir) {
        this.indexDir = Path.of(indexDir);
    }

    /** What the product ships with. */
    public static SearchSettings defaults() {
        return new SearchSettings(INDEX_DIR_DEFAULT);
    }

    public Path indexDir() {
        return indexDir;
    }
}
