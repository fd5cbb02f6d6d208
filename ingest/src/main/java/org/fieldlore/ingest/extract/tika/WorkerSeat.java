package org.fieldlore.ingest.extract.tika;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.fieldlore.ingest.extract.Reading;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.fieldlore.ingest.extract.Reading.Unreadable;
import org.jspecify.annotations.Nullable;

/** A place where one process at a time works; whoever is lost is followed by another. */
final class WorkerSeat implements AutoCloseable {

    /** Starts the next process. */
    interface Start {
        WorkerProcess start() throws IOException;
    }

    private final Start start;
    private volatile @Nullable WorkerProcess worker;
    private volatile long starts;

    WorkerSeat(Start start) {
        this.start = start;
    }

    /**
     * Read a document; a worker that was lost without the document's doing, or for a cause that is not plain, gets one
     * successor to try again. If that one does not even take the document, nothing is said about the document.
     */
    Reading read(Message.Request request) {
        try {
            return seated().read(request);
        } catch (WorkerLost first) {
            worker = null;
            return switch (first.moment()) {
                case TIME_UP -> new Unreadable(request.name(), Reason.TIMED_OUT, "");
                case OUT_OF_MEMORY -> new Unreadable(request.name(), Reason.OUT_OF_MEMORY, "");
                case BEFORE, DURING -> readAgain(request);
            };
        }
    }

    private Reading readAgain(Message.Request request) {
        try {
            return seated().read(request);
        } catch (WorkerLost second) {
            worker = null;
            if (second.moment() == WorkerLost.Moment.BEFORE) {
                throw new IllegalStateException("no reading process can be started: " + second.getMessage(), second);
            }
            Reason reason = switch (second.moment()) {
                case TIME_UP -> Reason.TIMED_OUT;
                case OUT_OF_MEMORY -> Reason.OUT_OF_MEMORY;
                case BEFORE, DURING -> Reason.CRASHED;
            };
            return new Unreadable(request.name(), reason, String.valueOf(second.getMessage()));
        }
    }

    private WorkerProcess seated() {
        WorkerProcess present = worker;
        if (present != null && present.alive()) {
            return present;
        }
        if (present != null) {
            present.close();
        }
        try {
            WorkerProcess next = start.start();
            worker = next;
            starts++;
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a reading process", e);
        }
    }

    boolean alive() {
        WorkerProcess present = worker;
        return present != null && present.alive();
    }

    long restarts() {
        return Math.max(0, starts - 1);
    }

    Optional<Long> pid() {
        return Optional.ofNullable(worker).filter(WorkerProcess::alive).map(WorkerProcess::pid);
    }

    @Override
    public void close() {
        WorkerProcess present = worker;
        worker = null;
        if (present != null) {
            present.close();
        }
    }
}
