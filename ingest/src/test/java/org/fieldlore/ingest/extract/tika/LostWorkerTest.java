package org.fieldlore.ingest.extract.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.fieldlore.ingest.extract.Reading;
import org.fieldlore.ingest.extract.Reading.Extracted;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.fieldlore.ingest.extract.Reading.Unreadable;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens when a process freezes, is killed, runs out of memory or talks too much. */
@Timeout(60)
class LostWorkerTest {

    private static final ReadingLimits LIMITS =
            new ReadingLimits(50_000_000, 2_000_000, 8, 100, Duration.ofSeconds(20), Duration.ofSeconds(3), 1, 64);

    @TempDir
    Path folder;

    private Path note;

    @BeforeEach
    void write() throws IOException {
        note = new Samples(folder).file("note.txt", "A note.".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_document_without_end_is_timed_out() {
        try (WorkerPool pool =
                new WorkerPool(LIMITS.withTimeout(Duration.ofMillis(300)), UnkindWorkers.Endless.class)) {
            assertThat(reason(pool.read(note, "note.txt"))).isEqualTo(Reason.TIMED_OUT);
            assertThat(pool.health().alive()).isZero();
        }
    }

    @Test
    void a_document_that_eats_all_memory_is_named_so_and_not_tried_twice() {
        try (WorkerPool pool = new WorkerPool(LIMITS, UnkindWorkers.Greedy.class)) {
            assertThat(reason(pool.read(note, "note.txt"))).isEqualTo(Reason.OUT_OF_MEMORY);
            assertThat(pool.health().restarts()).isZero();
        }
    }

    @Test
    void a_real_document_too_large_for_the_memory_is_refused_and_the_next_one_read() throws IOException {
        Path huge = new Samples(folder).file("huge.docx", Samples.hugeDocx(400_000));
        try (WorkerPool pool = new WorkerPool(LIMITS)) {
            assertThat(reason(pool.read(huge, "huge.docx"))).isEqualTo(Reason.OUT_OF_MEMORY);
            assertThat(pool.read(note, "note.txt")).isInstanceOf(Extracted.class);
            assertThat(pool.health().restarts()).isEqualTo(1);
        }
    }

    @Test
    void a_document_that_ends_its_process_is_tried_once_more_and_then_refused() {
        try (WorkerPool pool = new WorkerPool(LIMITS, UnkindWorkers.Fleeting.class)) {
            assertThat(pool.read(note, "note.txt")).isEqualTo(new Unreadable("note.txt", Reason.CRASHED, "exit=9"));
            assertThat(pool.health().restarts()).isEqualTo(1);
        }
    }

    @Test
    void a_process_frozen_between_two_documents_is_replaced_and_the_second_is_read() throws Exception {
        try (WorkerPool pool = new WorkerPool(LIMITS)) {
            pool.read(note, "note.txt");
            signal("STOP", pool.pids().get(0));
            awaitStopped(pool.pids().get(0));
            assertThat(pool.read(note, "note.txt")).isInstanceOf(Extracted.class);
            assertThat(pool.health().restarts()).isEqualTo(1);
        }
    }

    @Test
    void a_process_killed_between_two_documents_is_replaced_and_the_second_is_read() throws Exception {
        try (WorkerPool pool = new WorkerPool(LIMITS)) {
            pool.read(note, "note.txt");
            signal("KILL", pool.pids().get(0));
            assertThat(pool.read(note, "note.txt")).isInstanceOf(Extracted.class);
        }
    }

    @Test
    void a_process_that_cannot_start_is_not_blamed_on_the_document() {
        try (WorkerPool pool = new WorkerPool(LIMITS, UnkindWorkers.Stillborn.class)) {
            assertThatThrownBy(() -> pool.read(note, "note.txt"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("exit=7");
        }
    }

    @Test
    void what_is_printed_to_standard_output_does_not_reach_the_answers() {
        try (WorkerPool pool = new WorkerPool(LIMITS, UnkindWorkers.Talkative.class)) {
            assertThat(pool.read(note, "note.txt")).isInstanceOf(Extracted.class);
        }
    }

    @Test
    void closing_ends_every_process() {
        WorkerPool pool = new WorkerPool(LIMITS);
        pool.read(note, "note.txt");
        long pid = pool.pids().get(0);
        pool.close();
        pool.close();
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    /** A signal reaches one thread, which then stops the others: until it has, a document may still be taken. */
    private static void awaitStopped(long pid) throws IOException {
        while (!stopped(pid)) {
            Thread.onSpinWait();
        }
    }

    private static boolean stopped(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads.toList()) {
                if (!Files.readString(thread.resolve("status")).contains("State:\tT")) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Reason reason(Reading reading) {
        return reading instanceof Unreadable unreadable ? unreadable.reason() : Reason.UNSUPPORTED;
    }
}
