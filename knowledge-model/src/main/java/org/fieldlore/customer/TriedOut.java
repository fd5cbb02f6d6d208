package org.fieldlore.customer;

/** Tells what would have become of a batch, and so takes back all that was stored of it. */
public final class TriedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Kept kept;

    TriedOut(Kept kept) {
        super("tried out", null, false, false);
        this.kept = kept;
    }

    public Kept kept() {
        return kept;
    }
}
