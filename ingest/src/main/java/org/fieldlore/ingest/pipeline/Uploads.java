package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files wait for their import: a folder of the data folder, emptied at every start. */
@Dependent
public class Uploads {
    private final Path folder;
    private final ImportSettings settings;

    @Inject
    public Uploads(@ConfigProperty(name = "fieldlore.data.dir") String data, ImportSettings settings) {
        this.folder = Path.of(data, "imports").toAbsolutePath();
        this.settings = settings;
    }

    /** Opens a fresh place; whoever opens it removes it, or hands it to {@link StartImport}. */
    public Staged open() {
        try {
            Files.createDirectories(folder);
            return new Staged(Files.createTempDirectory(folder, "upload"), settings.fileBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    /** Removes what an earlier start left behind. */
    public void clear() {
        Staged.delete(folder);
    }
}
