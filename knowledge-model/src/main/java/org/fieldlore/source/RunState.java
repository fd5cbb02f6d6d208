package org.fieldlore.source;

/** Where an import stands. */
public enum RunState {
    RUNNING,
    DONE,
    /** Stopped because someone asked for it; what was taken until then stays. */
    CANCELLED,
    /** Ended by a fault or by the end of the server; what was taken until then stays. */
    FAILED
}
