package org.fieldlore.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** The folder of the index: one sub-folder a generation, numbered upwards; the newest complete one counts. */
final class IndexFolder {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());
    private static final String NUMBERED = "[0-9]{1,9}";
    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** Opens the newest complete generation of this program's schema, or an empty one, and deletes all others. */
    Generation open() throws IOException {
        Files.createDirectories(root);
        List<Path> newestFirst = generations();
        for (Path folder : newestFirst) {
            Generation usable = usable(folder);
            if (usable == null) continue;
            for (Path other : newestFirst) if (!other.equals(folder)) delete(other);
            return usable;
        }
        Generation empty = create();
        newestFirst.forEach(this::delete);
        return empty;
    }

    /** Creates an empty generation, newer than all others. */
    Generation create() throws IOException {
        Files.createDirectories(root);
        long newest =
                generations().stream().mapToLong(IndexFolder::number).max().orElse(0);
        return new Generation(root.resolve(Long.toString(newest + 1)));
    }

    /** Deletes a generation that nobody needs; what a reader still holds open goes at the next start. */
    void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(Level.FINE, e, () -> "left behind for now: " + folder);
        }
    }

    private static @Nullable Generation usable(Path folder) throws IOException {
        try {
            Generation found = new Generation(folder);
            if (found.complete() && found.current()) return found;
            found.close();
        } catch (LockObtainFailedException e) {
            throw new IOException(
                    "the index in " + folder + " is in use by another process; each needs an index folder of its own",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, e, () -> "the index in " + folder + " is damaged and will be rebuilt");
        }
        return null;
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().matches(NUMBERED))
                    .sorted(Comparator.comparingLong(IndexFolder::number).reversed())
                    .toList();
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }
}
