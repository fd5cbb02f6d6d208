package org.fieldlore.ingest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts line ends, so that progress has an end to walk to; a little too many where cells hold line ends. */
final class CountLines {
    private CountLines() {}

    static int of(Path file) {
        byte[] buffer = new byte[1 << 16];
        int lines = 0;
        byte last = '\n';
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
                last = buffer[read - 1];
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return last == '\n' ? lines : lines + 1;
    }
}
