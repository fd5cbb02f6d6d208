package org.fieldlore.graph.jena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/** The folder of the graph: one sub-folder a generation, numbered upwards; the newest whole one counts. */
final class Generations {
    private static final Logger LOG = Logger.getLogger(Generations.class.getName());
    private static final String WHOLE = "whole-1";
    private static final int LOOKED_AT = 1_000;

    /** The usual caches hold a million terms, which is more than the portal's heap has room for. */
    private static final StoreParams PARAMS = StoreParams.builder()
            .node2NodeIdCacheSize(50_000)
            .nodeId2NodeCacheSize(50_000)
            .nodeMissCacheSize(1_000)
            .build();

    private final Path root;

    /** The highest number that was ever given: a folder that could not be opened may still be locked by this process. */
    private long newest;

    private @Nullable FileChannel inUse;

    Generations(Path root) {
        this.root = root;
    }

    /** A database and where it lies. */
    record Generation(Path folder, DatasetGraph data) {
        /** Says that everything is there. */
        void whole() {
            try {
                Files.createFile(folder.resolve(WHOLE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Closes it for good and deletes its files. */
        void drop() {
            close();
            delete(folder);
        }

        void close() {
            TDBInternal.expel(data);
        }
    }

    /**
     * Opens the newest whole generation and deletes all others; null when none can be used. Refuses, before anything is touched,
     * a folder that another process uses.
     */
    @Nullable
    Generation open() {
        inUse = locked();
        Generation found = null;
        for (Path folder : folders()) {
            newest = Math.max(newest, number(folder));
            if (found == null && Files.exists(folder.resolve(WHOLE))) found = usable(folder);
            if (found == null || !found.folder().equals(folder)) delete(folder);
        }
        return found;
    }

    /** Lets others use the folder. */
    void close() {
        try {
            if (inUse != null) inUse.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** TDB2's own lock tells by an exception that damage shows as well, and damage is deleted. */
    private FileChannel locked() {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) return channel;
            channel.close();
            throw new IllegalStateException(
                    "the graph in " + root + " is in use by another process; each needs a data folder of its own");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty generation, newer than all others. */
    Generation create() {
        return in(root.resolve(Long.toString(++newest)));
    }

    private static Generation in(Path folder) {
        try {
            Files.createDirectories(folder.resolve("db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Generation(
                folder,
                DatabaseConnection.connectCreate(Location.create(folder.resolve("db")), PARAMS)
                        .getDatasetGraph());
    }

    /** The generation in a folder, or null when it is damaged: it is a projection, and will be built anew. */
    private static @Nullable Generation usable(Path folder) {
        try {
            Generation found = in(folder);
            found.data().begin(ReadWrite.READ);
            try {
                Iterator<Triple> some = found.data().getDefaultGraph().find();
                for (int i = 0; i < LOOKED_AT && some.hasNext(); i++) some.next();
            } finally {
                found.data().end();
            }
            return found;
        } catch (RuntimeException e) {
            // Damage shows in whatever way the bytes happen to be read: as errors of Jena, of buffers, of arrays.
            LOG.log(Level.WARNING, e, () -> "the graph in " + folder + " is damaged and will be built anew");
            return null;
        }
    }

    private List<Path> folders() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(one -> one.getFileName().toString().matches("[0-9]{1,9}"))
                    .sorted(Comparator.comparingLong(Generations::number).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, e, () -> "left behind for now: " + folder);
        }
    }
}
