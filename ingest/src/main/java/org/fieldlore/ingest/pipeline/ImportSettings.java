package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about imports. */
@Dependent
public class ImportSettings {
    /** Most megabytes of one file that is handed in. */
    public static final String FILE_MB = "fieldlore.imports.file-mb";

    /** Most files in one ZIP file. */
    public static final String ZIP_ENTRIES = "fieldlore.imports.zip-entries";

    /** Most megabytes of all files of one ZIP file, unpacked. */
    public static final String ZIP_MB = "fieldlore.imports.zip-mb";

    public static final String FILE_MB_DEFAULT = "50";
    public static final String ZIP_ENTRIES_DEFAULT = "5000";
    public static final String ZIP_MB_DEFAULT = "500";

    /** DEFLATE packs 1,032 times at most; text of an office seldom more than twenty times. */
    private static final int RATIO = 200;

    private static final int DEPTH = 3;
    private static final long MB = 1_048_576;

    private final int fileMegabytes;
    private final int zipEntries;
    private final int zipMegabytes;

    @Inject
    public ImportSettings(
            @ConfigProperty(name = FILE_MB, defaultValue = FILE_MB_DEFAULT) int fileMegabytes,
            @ConfigProperty(name = ZIP_ENTRIES, defaultValue = ZIP_ENTRIES_DEFAULT) int zipEntries,
            @ConfigProperty(name = ZIP_MB, defaultValue = ZIP_MB_DEFAULT) int zipMegabytes) {
        if (fileMegabytes < 1 || zipEntries < 1 || zipMegabytes < 1)
            throw new IllegalArgumentException("limits of imports must be 1 or more");
        this.fileMegabytes = fileMegabytes;
        this.zipEntries = zipEntries;
        this.zipMegabytes = zipMegabytes;
    }

    /** What the product ships with. */
    public static ImportSettings defaults() {
        return new ImportSettings(
                Integer.parseInt(FILE_MB_DEFAULT),
                Integer.parseInt(ZIP_ENTRIES_DEFAULT),
                Integer.parseInt(ZIP_MB_DEFAULT));
    }

    public int fileMegabytes() {
        return fileMegabytes;
    }

    long fileBytes() {
        return fileMegabytes * MB;
    }

    UnpackLimits unpacking() {
        return new UnpackLimits(zipEntries, zipMegabytes * MB, fileBytes(), RATIO, DEPTH);
    }
}
