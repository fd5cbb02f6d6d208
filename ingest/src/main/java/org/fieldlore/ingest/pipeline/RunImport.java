package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.fieldlore.shared.Refusal;
import org.fieldlore.source.Counts;
import org.fieldlore.source.RunId;
import org.fieldlore.source.TrackImport;

/**
 * Carries a started run to its end. Whatever breaks ends it as failed with the reason; every batch that was stored until then
 * stays, and the same order again adds only what is missing.
 */
@Dependent
public class RunImport {
    /** What a run failed of that the end of the server cut off. */
    public static final String INTERRUPTED = "INTERRUPTED";

    private static final System.Logger LOG = System.getLogger(RunImport.class.getName());
    private final TrackImport track;
    private final ImportDocuments documents;
    private final ImportQuestions questions;
    private final ImportExtract extract;

    @Inject
    public RunImport(TrackImport track, ImportDocuments documents, ImportQuestions questions, ImportExtract extract) {
        this.track = track;
        this.documents = documents;
        this.questions = questions;
        this.extract = extract;
    }

    /** Runs the order to its end; never throws for what the files hold or the database answers. */
    public void run(RunId id, Order order) {
        run(id, order, Counts.NONE);
    }

    /** The same for a run that was cut off: goes on behind what these counts say was done. Only imports of customers can. */
    public void run(RunId id, Order order, Counts begun) {
        guarded(id, () -> carry(id, order, begun));
    }

    /**
     * Runs the order once its files were gathered, however that is done.
     *
     * @param gather returns false when it was asked to stop
     */
    void run(RunId id, Order order, BooleanSupplier gather) {
        guarded(id, () -> {
            if (gather.getAsBoolean()) carry(id, order, Counts.NONE);
            else track.finish(id, Counts.NONE);
        });
    }

    private void carry(RunId id, Order order, Counts begun) {
        Logbook book = new Logbook(track, id, begun);
        switch (order.kind()) {
            case DOCUMENTS -> documents.run(order, book);
            case QUESTIONS -> questions.run(order, book);
            case CUSTOMERS -> extract.run(order, book, begun.total() > 0);
        }
        book.finish();
    }

    private void guarded(RunId id, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            fail(id, refusal.key() + ": " + refusal.getMessage(), refusal);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            fail(id, "FAULT: " + fault, fault);
        }
    }

    private void fail(RunId id, String why, Throwable fault) {
        LOG.log(System.Logger.Level.WARNING, "import " + id + " failed", fault);
        try {
            track.fail(id, why);
        } catch (RuntimeException unreachable) {
            // It is marked as interrupted at the next start.
            LOG.log(System.Logger.Level.ERROR, "import " + id + " could not be marked as failed", unreachable);
        }
    }
}
