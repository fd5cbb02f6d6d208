package org.fieldlore.customer;

/** Where a pair of customers who may be one stands. */
public enum DuplicateState {
    /** Found, and hardly to be doubted. */
    CERTAIN,
    /** Found, to be judged by a person. */
    GREY,
    /** Judged to be two; not proposed again. */
    TURNED_DOWN,
    MERGED;

    boolean open() {
        return this == CERTAIN || this == GREY;
    }
}
