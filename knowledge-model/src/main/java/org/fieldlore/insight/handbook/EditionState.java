package org.fieldlore.insight.handbook;

/** Where an edition stands. */
public enum EditionState {
    /** Waits for its turn or is being printed. */
    RUNNING,
    DONE,
    /** Stopped because someone asked for it; it can be printed after all. */
    CANCELLED,
    /** Ended by a fault or by the end of the server; it can be printed again. */
    FAILED
}
