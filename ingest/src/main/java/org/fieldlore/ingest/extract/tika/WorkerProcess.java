package org.fieldlore.ingest.extract.tika;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.fieldlore.ingest.extract.Reading;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.fieldlore.ingest.extract.tika.WorkerLost.Moment;

/**
 * The portal's side of one reading process. Its clock runs here: a frozen process cannot look at its own. A lost process
 * is killed for good and never used again.
 */
final class WorkerProcess implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());
    /** What the JVM exits with under ExitOnOutOfMemoryError. */
    private static final int EXIT_OUT_OF_MEMORY = 3;

    private final ReadingLimits limits;
    private final ScheduledExecutorService clock;
    private final Path temporary;
    private final Process process;
    private final InputStream answers;
    /** What it printed last to standard error: why it could not start, if it could not. */
    private volatile String lastWords = "";

    private WorkerProcess(ReadingLimits limits, ScheduledExecutorService clock, Path temporary, Process process) {
        this.limits = limits;
        this.clock = clock;
        this.temporary = temporary;
        this.process = process;
        this.answers = new BufferedInputStream(process.getInputStream());
    }

    static WorkerProcess start(Class<?> main, ReadingLimits limits, ScheduledExecutorService clock) throws IOException {
        Path temporary = Files.createTempDirectory("fieldlore-reader");
        List<String> command = WorkerCommand.of(main, limits, temporary);
        Process process =
                new ProcessBuilder(command).directory(temporary.toFile()).start();
        WorkerProcess worker = new WorkerProcess(limits, clock, temporary, process);
        worker.drainErrors();
        return worker;
    }

    Reading read(Message.Request request) throws WorkerLost {
        within(limits.startUp(), Moment.BEFORE, Moment.BEFORE, () -> {
            Frame.write(process.getOutputStream(), Message.of(request));
            return Frame.read(answers, 1);
        });
        int longest = (int) Math.min(4L * limits.maxCharacters() + (1 << 20), Integer.MAX_VALUE - 8);
        return within(
                limits.timeout(), Moment.DURING, Moment.TIME_UP, () -> Message.reading(Frame.read(answers, longest)));
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** A step that waits for the worker. */
    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T within(Duration time, Moment ifGone, Moment ifLate, Step<T> step) throws WorkerLost {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = clock.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return step.run();
        } catch (IOException gone) {
            throw lost(late.get() ? ifLate : ifGone, gone);
        } finally {
            alarm.cancel(false);
        }
    }

    private WorkerLost lost(Moment moment, IOException cause) {
        awaitEnd();
        close();
        int exit = process.isAlive() ? -1 : process.exitValue();
        boolean memory = moment != Moment.TIME_UP && exit == EXIT_OUT_OF_MEMORY;
        return new WorkerLost(
                memory ? Moment.OUT_OF_MEMORY : moment,
                "exit=" + exit + (lastWords.isEmpty() ? "" : " " + lastWords),
                cause);
    }

    /** Errors are for whoever looks for them; left unread, they would block the worker. */
    private void drainErrors() {
        Thread drain = new Thread(
                () -> {
                    try (BufferedReader lines = new BufferedReader(
                            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                        lines.lines().forEach(this::said);
                    } catch (IOException | UncheckedIOException closed) {
                        LOG.log(System.Logger.Level.TRACE, "worker {0} has no more to say", pid());
                    }
                },
                "fieldlore-reader-errors");
        drain.setDaemon(true);
        drain.start();
    }

    private void said(String line) {
        lastWords = line;
        LOG.log(System.Logger.Level.DEBUG, line);
    }

    /** Kill the process, if it still lives, and remove what it left in its folder. */
    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
        try (Stream<Path> files = Files.walk(temporary)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot remove " + temporary, e);
        }
    }

    /** Its pipes close a moment before its exit value is known. */
    private void awaitEnd() {
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
