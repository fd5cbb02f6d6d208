package org.fieldlore.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.en;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fieldlore.search.Entries;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Query;
import org.fieldlore.search.TextIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes the index, and damages files of the index, in every way that a seeded chance comes upon. */
class SuddenDeathTest {
    private static final int KILLS = 6;
    private static final int BATCH = 20;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void whatever_was_made_durable_is_found_after_a_kill_at_any_moment() throws Exception {
        Random chance = new Random(20_260_201);
        long durable = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            durable = Math.max(durable, killed(durable, 1 + chance.nextInt(12), chance.nextInt(40)));
            try (TextIndex index = new LuceneTextIndex(folder, Clock.systemUTC())) {
                assertThat(index.complete()).isTrue();
                assertThat(index.size()).isGreaterThanOrEqualTo(durable);
                assertThat(index.search(Query.of("item" + durable), Entries.reviewer())
                                .total())
                        .isEqualTo(1);
            }
        }
        assertThat(durable).isGreaterThan(KILLS * BATCH);
    }

    @Test
    void every_file_may_be_missing_or_cut_short_and_the_index_says_that_it_is_not_whole() throws IOException {
        Path sound = folder.resolve("sound");
        try (TextIndex index = new LuceneTextIndex(sound, Clock.systemUTC());
                TextIndex.Rebuild rebuild = index.rebuild()) {
            rebuild.put(entries(1, 50));
            rebuild.finish();
        }
        for (Path file : files(sound)) {
            if (Files.size(file) == 0) continue;
            for (boolean missing : List.of(true, false)) {
                Path damaged = folder.resolve("damaged-" + file.getFileName() + missing);
                copy(sound, damaged);
                Path victim = damaged.resolve(sound.relativize(file));
                if (missing) Files.delete(victim);
                else Files.write(victim, shortened(file));
                try (TextIndex index = new LuceneTextIndex(damaged, Clock.systemUTC())) {
                    assertThat(index.complete())
                            .as("%s, missing: %s", file, missing)
                            .isFalse();
                    assertThat(index.search(Query.of("item7"), Entries.reviewer())
                                    .hits())
                            .isEmpty();
                }
            }
        }
    }

    private static byte[] shortened(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return java.util.Arrays.copyOf(all, all.length * 2 / 3);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Lets a process write from {@code after} on, kills it some batches and milliseconds later, returns what it called durable. */
    private long killed(long after, int batches, int millis) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        String.valueOf(after))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long durable = after;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < batches; i++) durable = Long.parseLong(said.readLine());
            // A kill that always came right after a commit would prove little.
            if (writer.waitFor(millis, TimeUnit.MILLISECONDS)) throw new AssertionError("the writer ended by itself");
            writer.destroyForcibly().waitFor();
        } finally {
            writer.destroyForcibly();
        }
        return durable;
    }

    private static List<IndexEntry> entries(long from, long to) {
        return new ArrayList<>(LongStream.rangeClosed(from, to)
                .mapToObj(
                        id -> en(id, "Item item" + id, "A text about item" + id).entry())
                .toList());
    }

    /** Writes without end and says after each batch up to which item all is durable. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            TextIndex index = new LuceneTextIndex(Path.of(args[0]), Clock.systemUTC());
            if (!index.complete())
                try (TextIndex.Rebuild rebuild = index.rebuild()) {
                    rebuild.finish();
                }
            for (long from = Long.parseLong(args[1]) + 1; ; from += BATCH) {
                index.put(entries(from, from + BATCH - 1));
                index.refresh();
                System.out.println(from + BATCH - 1);
            }
        }
    }
}
