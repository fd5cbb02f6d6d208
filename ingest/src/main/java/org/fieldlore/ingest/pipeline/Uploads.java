package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files wait for their import: a folder of the data folder. A start keeps the orders that go on and empties the rest. */
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
            return new Staged(Files.createTempDirectory(folder, "upload"), settings.limits());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    /** The orders that an earlier start left behind. */
    List<OrderFile> left() {
        return folders().stream()
                .flatMap(each -> OrderFile.read(each, settings.limits()).stream())
                .toList();
    }

    /** Removes what an earlier start left behind, but for the files of these orders. */
    void clear(List<OrderFile> but) {
        Set<Path> kept = but.stream().map(order -> order.files().folder()).collect(Collectors.toSet());
        folders().stream().filter(each -> !kept.contains(each)).forEach(Staged::delete);
    }

    private List<Path> folders() {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
