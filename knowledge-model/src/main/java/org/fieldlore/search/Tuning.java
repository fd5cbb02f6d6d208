package org.fieldlore.search;

/** All that the office lays down about searches: words that mean the same, and what is shown first or last for a question. */
public record Tuning(Synonyms synonyms, Steering steering) {
    public static final Tuning NONE = new Tuning(Synonyms.NONE, Steering.NONE);

    public Tuning with(Synonyms other) {
        return new Tuning(other, steering);
    }

    public Tuning with(Steering other) {
        return new Tuning(synonyms, other);
    }
}
