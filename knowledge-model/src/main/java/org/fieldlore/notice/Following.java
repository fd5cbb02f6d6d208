package org.fieldlore.notice;

/** One thing that somebody follows: the id of a concept or a person. */
public record Following(Followed kind, long target) {
    public Following {
        if (target < 1) throw new IllegalArgumentException("what is followed has a positive id, was " + target);
    }
}
