package org.fieldlore.search;

/**
 * Tells where a text lies by its meaning: texts that mean alike lie close together, whatever their words. The wall between
 * search and its language models; safe for many threads, each call takes milliseconds of one processor.
 */
public interface Meaning {
    /**
     * Returns the place of a text among those of its language: a vector of length 1, the same for the same text. What goes
     * beyond some thousand characters counts less and less.
     *
     * @param lang zh or en; places of different languages cannot be compared
     */
    float[] of(String text, String lang);

    /** Returns the place of a question among the texts that may answer it; asked for again soon, it costs nothing. */
    float[] asked(String question, String lang);
}
