package org.fieldlore.ingest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that were handed in and wait in a folder of their own, under numbers, until their import has ended. */
public final class Staged implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(Staged.class.getName());
    private final String folder;
    private final FileLimits limits;
    private final ArrayList<String> names = new ArrayList<>();

    Staged(Path folder, FileLimits limits) {
        this(folder, limits, List.of());
    }

    /** Files that an earlier start kept under these names. */
    Staged(Path folder, FileLimits limits, List<String> names) {
        this.folder = folder.toString();
        this.limits = limits;
        this.names.addAll(names);
    }

    Path folder() {
        return Path.of(folder);
    }

    /** Keeps a file; refuses {@link UploadTooLarge}. Does not close the stream. */
    public void add(String name, InputStream bytes) throws IOException {
        Path file = file(names.size());
        byte[] buffer = new byte[1 << 16];
        long most = limits.of(name);
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) throw new UploadTooLarge(name, most >> 20);
                out.write(buffer, 0, read);
            }
        }
        names.add(name);
    }

    /** Keeps a place for a file that is written later, of any size. */
    void reserve(String name) {
        names.add(name);
    }

    public List<Upload> files() {
        List<Upload> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) files.add(new Upload(file(i), names.get(i)));
        return files;
    }

    private Path file(int number) {
        return Path.of(folder, Integer.toString(number));
    }

    /** Removes the files; a second time does nothing. */
    public void remove() {
        delete(Path.of(folder));
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot remove " + folder, e);
        }
    }
}
