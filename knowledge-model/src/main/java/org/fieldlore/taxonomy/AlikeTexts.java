package org.fieldlore.taxonomy;

import java.util.Arrays;
import java.util.List;
import org.fieldlore.taxonomy.Solver.Sparse;

/** Texts by their features, to tell how much another text is like each of them. Pure and safe for many threads. */
final class AlikeTexts {
    private final int size;
    private final int[][] texts;
    private final float[][] weights;

    /** @param features how many there are */
    AlikeTexts(List<Sparse> given, int features) {
        this.size = given.size();
        int[] often = new int[features];
        for (Sparse words : given) for (int feature : words.at()) often[feature]++;
        this.texts = new int[features][];
        this.weights = new float[features][];
        for (int feature = 0; feature < features; feature++) {
            texts[feature] = new int[often[feature]];
            weights[feature] = new float[often[feature]];
        }
        int[] next = new int[features];
        for (int text = 0; text < size; text++) {
            Sparse words = given.get(text);
            for (int i = 0; i < words.at().length; i++) {
                int feature = words.at()[i];
                texts[feature][next[feature]] = text;
                weights[feature][next[feature]++] = (float) words.values()[i];
            }
        }
    }

    /** The cosine with each text, in their order. */
    double[] of(Sparse words) {
        double[] alike = new double[size];
        for (int i = 0; i < words.at().length; i++) {
            int feature = words.at()[i];
            for (int j = 0; j < texts[feature].length; j++)
                alike[texts[feature][j]] += words.values()[i] * weights[feature][j];
        }
        return alike;
    }

    /** What one feature adds to the cosine with one text, for a feature of weight 1. */
    double part(int feature, int text) {
        int at = Arrays.binarySearch(texts[feature], text);
        return at < 0 ? 0 : weights[feature][at];
    }
}
