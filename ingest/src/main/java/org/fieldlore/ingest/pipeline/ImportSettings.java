package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about imports. */
@Dependent
public class ImportSettings {
    /** Most megabytes of one file that is handed in, but for tables. */
    public static final String FILE_MB = "fieldlore.imports.file-mb";

    /** Most megabytes of one CSV file, which is read row by row. */
    public static final String TABLE_MB = "fieldlore.imports.table-mb";

    /** Most files in one ZIP file. */
    public static final String ZIP_ENTRIES = "fieldlore.imports.zip-entries";

    /** Most megabytes of all files of one ZIP file, unpacked. */
    public static final String ZIP_MB = "fieldlore.imports.zip-mb";

    public static final String FILE_MB_DEFAULT = "50";
    public static final String TABLE_MB_DEFAULT = "1000";
    public static final String ZIP_ENTRIES_DEFAULT = "5000";
    public static final String ZIP_MB_DEFAULT = "500";

    /** DEFLATE packs 1,032 times at most; text of an office seldom more than twenty times. */
    private static final int RATIO = 200;

    private static final int DEPTH = 3;
    private static final long MB = 1_048_576;

    private final int fileMegabytes;
    private final int tableMegabytes;
    private final int zipEntries;
    private final int zipMegabytes;

    @Inject
    public ImportSettings(
            @ConfigProperty(name = FILE_MB, defaultValue = FILE_MB_DEFAULT) int fileMegabytes,
            @ConfigProperty(name = TABLE_MB, defaultValue = TABLE_MB_DEFAULT) int tableMegabytes,
            @ConfigProperty(name = ZIP_ENTRIES, defaultValue = ZIP_ENTRIES_DEFAULT) int zipEntries,
            @ConfigProperty(name = ZIP_MB, defaultValue = ZIP_MB_DEFAULT) int zipMegabytes) {
        if (fileMegabytes < 1 || tableMegabytes < 1 || zipEntries < 1 || zipMegabytes < 1)
            throw new IllegalArgumentException("limits of imports must be 1 or more");
        this.fileMegabytes = fileMegabytes;
        this.tableMegabytes = tableMegabytes;
        this.zipEntries = zipEntries;
        this.zipMegabytes = zipMegabytes;
    }

    /** What the product ships with. */
    public static ImportSettings defaults() {
        return new ImportSettings(
                Integer.parseInt(FILE_MB_DEFAULT),
                Integer.parseInt(TABLE_MB_DEFAULT),
                Integer.parseInt(ZIP_ENTRIES_DEFAULT),
                Integer.parseInt(ZIP_MB_DEFAULT));
    }

    public int fileMegabytes() {
        return fileMegabytes;
    }

    public int tableMegabytes() {
        return tableMegabytes;
    }

    FileLimits limits() {
        return new FileLimits(tableMegabytes * MB, fileMegabytes * MB);
    }

    UnpackLimits unpacking() {
        return new UnpackLimits(zipEntries, zipMegabytes * MB, fileMegabytes * MB, RATIO, DEPTH);
    }
}
