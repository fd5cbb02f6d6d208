package org.fieldlore.portal.api;

import org.fieldlore.shared.Refusal;

/** A calling system calls more often than it may. */
public final class TooManyCalls extends Refusal {
    private final long seconds;

    public TooManyCalls(long seconds) {
        super("too many calls; the next may come in " + seconds + " s", seconds);
        this.seconds = seconds;
    }

    /** After how many seconds the next call is taken. */
    long seconds() {
        return seconds;
    }
}
