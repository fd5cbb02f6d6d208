package org.fieldlore.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.search.Entries.en;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldlore.search.Entries;
import org.fieldlore.search.Query;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.TextIndexContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneTextIndexTest extends TextIndexContract {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @TempDir
    Path folder;

    @Override
    protected TextIndex create() {
        return open();
    }

    @Test
    void a_rebuilt_index_is_there_again_after_a_restart() {
        Path own = folder.resolve("own");
        try (TextIndex index = open(own)) {
            assertThat(index.health().complete()).isFalse();
            rebuilt(index);
        }
        try (TextIndex index = open(own)) {
            assertThat(found(index)).isEqualTo(1);
            assertThat(index.health().complete()).isTrue();
            assertThat(index.health().lastCommit()).isEqualTo(NOW);
        }
    }

    @Test
    void an_index_that_was_never_completed_starts_empty_again() {
        Path own = folder.resolve("own");
        try (TextIndex index = open(own)) {
            index.put(List.of(en(1, "Premium", "x").entry()));
            index.refresh();
        }
        try (TextIndex index = open(own)) {
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void a_damaged_index_starts_empty_and_incomplete() throws IOException {
        Path own = folder.resolve("own");
        try (TextIndex index = open(own)) {
            rebuilt(index);
        }
        flipAByteInEveryFile(own);
        try (TextIndex index = open(own)) {
            assertThat(index.health().complete()).isFalse();
            assertThat(index.size()).isZero();
            rebuilt(index);
            assertThat(found(index)).isEqualTo(1);
        }
    }

    @Test
    void an_index_deleted_while_in_use_is_noticed_and_rebuilt() throws IOException {
        Path own = folder.resolve("own");
        try (TextIndex index = open(own)) {
            rebuilt(index);
            deleteAll(own);
            assertThat(index.health().complete()).isFalse();
            rebuilt(index);
            assertThat(found(index)).isEqualTo(1);
        }
    }

    @Test
    void a_write_into_a_deleted_folder_fails_and_the_next_one_starts_afresh() throws IOException {
        Path own = folder.resolve("own");
        try (TextIndex index = open(own)) {
            rebuilt(index);
            deleteAll(own);
            assertThatThrownBy(() -> putOne(index)).isInstanceOf(UncheckedIOException.class);
            putOne(index);
            assertThat(found(index)).isEqualTo(1);
        }
    }

    @Test
    void a_second_process_on_the_same_folder_is_told_so() {
        Path own = folder.resolve("own");
        try (TextIndex index = open(own);
                TextIndex other = open(own)) {
            rebuilt(index);
            assertThatThrownBy(other::size).hasStackTraceContaining("in use by another process");
        }
    }

    private TextIndex open() {
        return open(folder.resolve("contract"));
    }

    private static TextIndex open(Path where) {
        return new LuceneTextIndex(where, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void rebuilt(TextIndex index) {
        try (TextIndex.Rebuild rebuild = index.rebuild()) {
            rebuild.put(List.of(en(1, "Premium", "x").entry()));
            rebuild.finish();
        }
    }

    private static void putOne(TextIndex index) {
        index.put(List.of(en(2, "Premium", "x").entry()));
        index.refresh();
    }

    private static long found(TextIndex index) {
        return index.search(Query.of("premium"), Entries.reviewer()).total();
    }

    private static void flipAByteInEveryFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) < 40) continue;
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.seek(bytes.length() / 2);
                    int old = bytes.read();
                    bytes.seek(bytes.length() / 2);
                    bytes.write(old ^ 0x55);
                }
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
