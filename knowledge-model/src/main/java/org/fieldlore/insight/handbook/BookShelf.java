package org.fieldlore.insight.handbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where printed files stand: a folder a book, two files an edition. All of it can be made again from the database. */
@Dependent
public class BookShelf {
    private final HandbookSettings settings;

    @Inject
    public BookShelf(HandbookSettings settings) {
        this.settings = settings;
    }

    private Path folder(HandbookId book) {
        return settings.folder().resolve(book.toString());
    }

    private Path place(HandbookId book, int edition, Format format) {
        return folder(book).resolve(edition + "." + format.ending());
    }

    /** The file of an edition; nothing when it is not there. */
    public Optional<Path> file(HandbookId book, int edition, Format format) {
        return Optional.of(place(book, edition, format)).filter(Files::isRegularFile);
    }

    /** A file to write to, which nobody finds until {@link #keep} puts it in its place. */
    Path draft(HandbookId book, int edition, Format format) throws IOException {
        Path place = place(book, edition, format);
        Files.createDirectories(place.getParent());
        return place.resolveSibling(place.getFileName() + ".part");
    }

    /** Puts a finished file in its place. */
    void keep(HandbookId book, int edition, Format format) throws IOException {
        Path place = place(book, edition, format);
        Files.move(draft(book, edition, format), place, StandardCopyOption.REPLACE_EXISTING);
    }

    void drop(HandbookId book, int edition, Format format) {
        try {
            Files.deleteIfExists(draft(book, edition, format));
        } catch (IOException e) {
            throw new UncheckedIOException("an unfinished book could not be removed", e);
        }
    }

    /** Removes the files of an edition. */
    void remove(HandbookId book, int edition) {
        try {
            for (Format format : Format.values()) Files.deleteIfExists(place(book, edition, format));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of an edition could not be removed", e);
        }
    }

    /** Removes all files of a book. */
    void remove(HandbookId book) {
        if (!Files.isDirectory(folder(book))) return;
        try (Stream<Path> files = Files.walk(folder(book))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a book could not be removed", e);
        }
    }

    /** Puts away the files of editions that are older than the newest few; {@code just} was asked for now and stays. */
    void clear(HandbookId book, int newest, int just) throws IOException {
        for (int edition = newest - settings.filesKept(); edition > 0; edition--)
            if (edition != just)
                for (Format format : Format.values()) Files.deleteIfExists(place(book, edition, format));
    }
}
