package org.fieldlore.search.usage;

/** Knows customers by name: the archive, or a list in a test. */
public interface CustomerNames {
    /** Whether a customer's name stands in the words, whoever may see that customer; common words that are names too do not count. */
    boolean standIn(String words);
}
