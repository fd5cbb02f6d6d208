package org.fieldlore.graph;

import org.fieldlore.shared.Refusal;

/** A question to the graph that is not answered; carries why, and a word on it in English. */
public final class QueryRefused extends Refusal {
    /** Why. The place in the list is what the words of the portal know it by. */
    public enum Why {
        UNREADABLE,
        TOO_LONG,
        NOT_ALLOWED,
        TOOK_TOO_LONG,
        TOO_MUCH_MEMORY,
        BUSY,
        NOT_READY
    }

    private final Why why;

    public QueryRefused(Why why, String detail) {
        super(why + ": " + detail, why.ordinal(), detail);
        this.why = why;
    }

    /** Whether the same question may be answered a little later. */
    public boolean later() {
        return why == Why.BUSY || why == Why.NOT_READY;
    }

    public Why why() {
        return why;
    }
}
