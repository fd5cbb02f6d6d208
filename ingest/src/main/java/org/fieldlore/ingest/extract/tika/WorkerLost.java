package org.fieldlore.ingest.extract.tika;

/** A worker did not do what it was asked to; it is gone, and another one has to be started. */
final class WorkerLost extends Exception {

    private static final long serialVersionUID = 1L;

    /** When it was lost. */
    enum Moment {
        /** Before it took the document: not the document's doing. */
        BEFORE,
        /** It ended while reading. */
        DURING,
        /** It ended for lack of memory. */
        OUT_OF_MEMORY,
        /** It had to be ended, its time was up. */
        TIME_UP
    }

    private final Moment moment;

    WorkerLost(Moment moment, String detail, Throwable cause) {
        super(detail, cause);
        this.moment = moment;
    }

    Moment moment() {
        return moment;
    }
}
