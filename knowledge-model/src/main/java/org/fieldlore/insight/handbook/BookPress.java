package org.fieldlore.insight.handbook;

import java.io.IOException;
import java.nio.file.Path;

/** Makes books of one format. */
public interface BookPress {
    Format format();

    /** Begins a book in a file, which is there once {@link Sheets#finish} has returned. */
    Sheets open(Book book, BookWords words, Path file) throws IOException;

    /** A book being made; pieces come in the order of its chapters, every one of them. */
    interface Sheets extends AutoCloseable {
        void add(Book.Piece piece) throws IOException;

        /** Adds what follows and completes the file; returns the number of pages, 0 where there are none. */
        int finish(Book.Back back) throws IOException;

        @Override
        void close() throws IOException;
    }
}
