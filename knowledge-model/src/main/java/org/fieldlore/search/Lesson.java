package org.fieldlore.search;

/**
 * What use taught about the questions of one language, and how much it helps: nDCG@10 on questions that were kept back while
 * learning.
 *
 * @param questions how many questions it was learnt from
 * @param judged how many others it was judged by
 * @param before nDCG@10 of search as the language model places questions, 0..1
 * @param after the same with the adapter
 * @param stderr standard error of the difference, question by question
 */
public record Lesson(QueryAdapter adapter, int questions, int judged, double before, double after, double stderr) {
    /** Whether it is better by more than the standard error; only then it is worth using. */
    public boolean helps() {
        return after - before > stderr;
    }
}
