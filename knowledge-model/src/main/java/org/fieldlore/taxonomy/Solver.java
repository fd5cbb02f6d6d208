package org.fieldlore.taxonomy;

import java.util.BitSet;
import java.util.List;

/** Fits a regularised logistic regression: which features speak for yes, and how strongly. */
public interface Solver {
    /**
     * Returns a weight for each feature and at the end one for what always holds; the chance of a yes is
     * 1 / (1 + e^−(sum of weight · value + last)).
     *
     * @param examples at least one
     * @param yes by index of the example; some are and some are not
     * @param features how many there are; all examples name features below
     */
    double[] weights(List<Sparse> examples, BitSet yes, int features);

    /**
     * A vector that is zero nearly everywhere.
     *
     * @param at where it is not, rising
     * @param values what it is there
     */
    record Sparse(int[] at, double[] values) {}
}
