package org.fieldlore.knowledge;

/** What a reader says of an item. */
public enum FlagKind {
    HELPFUL(false),
    /** Of no help, for a coded reason. */
    NOT_HELPFUL(true),
    /** No longer true. */
    OUTDATED(true),
    /** Not true, which the reader explains. */
    WRONG(true);

    private final boolean opensTask;

    FlagKind(boolean opensTask) {
        this.opensTask = opensTask;
    }

    /** Whether its owner has to do something about it. */
    boolean opensTask() {
        return opensTask;
    }
}
