package org.fieldlore.insight.handbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about handbooks. */
@Dependent
public class HandbookSettings {
    /** Most items of a book; a whole number of 1 or more. */
    public static final String MAX_ITEMS = "fieldlore.handbook.max-items";

    /** Of how many editions of a book, the newest, the files stay on disk; a whole number of 1 or more. */
    public static final String FILES_KEPT = "fieldlore.handbook.files-kept";

    public static final String MAX_ITEMS_DEFAULT = "20000";
    public static final String FILES_KEPT_DEFAULT = "5";

    private final Path folder;
    private final int maxItems;
    private final int filesKept;

    @Inject
    public HandbookSettings(
            @ConfigProperty(name = "fieldlore.data.dir") String dataDir,
            @ConfigProperty(name = MAX_ITEMS, defaultValue = MAX_ITEMS_DEFAULT) int maxItems,
            @ConfigProperty(name = FILES_KEPT, defaultValue = FILES_KEPT_DEFAULT) int filesKept) {
        this.folder = Path.of(dataDir, "handbooks");
        this.maxItems = positive(MAX_ITEMS, maxItems);
        this.filesKept = positive(FILES_KEPT, filesKept);
    }

    private static int positive(String name, int value) {
        if (value < 1) throw new IllegalArgumentException(name + " must be 1 or more, was " + value);
        return value;
    }

    /** Folder of the printed files; it is created, and may be emptied at any time. */
    public Path folder() {
        return folder;
    }

    public int maxItems() {
        return maxItems;
    }

    public int filesKept() {
        return filesKept;
    }
}
