package org.fieldlore.ingest.extract.tika;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.fieldlore.ingest.extract.DocumentReader;
import org.fieldlore.ingest.extract.ReaderHealth;
import org.fieldlore.ingest.extract.Reading;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.fieldlore.ingest.extract.Reading.Unreadable;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in a few processes of their own, started with the first document and replaced when lost. Any number of
 * threads may ask; each waits until a process is free.
 */
public final class WorkerPool implements DocumentReader {

    private final ReadingLimits limits;
    private final List<WorkerSeat> seats;
    private final BlockingQueue<WorkerSeat> free;
    private final ScheduledExecutorService clock;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();

    public WorkerPool(ReadingLimits limits) {
        this(limits, Worker.class);
    }

    WorkerPool(ReadingLimits limits, Class<?> main) {
        this.limits = limits;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "fieldlore-reader-clock");
            thread.setDaemon(true);
            return thread;
        });
        this.seats = IntStream.range(0, limits.processes())
                .mapToObj(i -> new WorkerSeat(() -> WorkerProcess.start(main, limits, clock)))
                .toList();
        this.free = new ArrayBlockingQueue<>(limits.processes(), true, seats);
    }

    /** {@inheritDoc} */
    @Override
    public Reading read(Path file, String name) {
        Reading reading = refusedBySize(file, name);
        if (reading == null) {
            reading = readInProcess(new Message.Request(file.toAbsolutePath(), name));
        }
        (reading instanceof Unreadable ? unreadable : read).incrementAndGet();
        return reading;
    }

    private @Nullable Reading refusedBySize(Path file, String name) {
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
        if (size == 0) {
            return new Unreadable(name, Reason.EMPTY, "bytes=0");
        }
        return size > limits.maxBytes()
                ? new Unreadable(name, Reason.TOO_LARGE, "bytes=" + size + " allowed=" + limits.maxBytes())
                : null;
    }

    private Reading readInProcess(Message.Request request) {
        WorkerSeat seat;
        try {
            seat = free.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("no longer wanted while waiting for a reading process");
        }
        try {
            return seat.read(request);
        } finally {
            free.add(seat);
        }
    }

    @Override
    public ReaderHealth health() {
        int alive = (int) seats.stream().filter(WorkerSeat::alive).count();
        long restarts = seats.stream().mapToLong(WorkerSeat::restarts).sum();
        return new ReaderHealth(seats.size(), alive, restarts, read.get(), unreadable.get());
    }

    /** The processes that run now, for tests that are unkind to them. */
    List<Long> pids() {
        return seats.stream().flatMap(seat -> seat.pid().stream()).toList();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        seats.forEach(WorkerSeat::close);
    }
}
