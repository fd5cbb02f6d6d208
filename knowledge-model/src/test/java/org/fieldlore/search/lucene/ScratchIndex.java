package org.fieldlore.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldlore.search.TextIndex;

/** An index in a folder of its own that goes with it; properties are tried on one for all tries. */
final class ScratchIndex implements Closeable {
    private final Path folder;
    final TextIndex index;

    ScratchIndex() {
        try {
            folder = Files.createTempDirectory("index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index = new LuceneTextIndex(folder, Clock.systemUTC());
    }

    @Override
    public void close() throws IOException {
        index.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) Files.delete(file);
    }
}
