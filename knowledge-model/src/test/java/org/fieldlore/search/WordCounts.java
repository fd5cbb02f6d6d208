package org.fieldlore.search;

/** A meaning for tests that needs no model: texts of the same characters lie together. */
public final class WordCounts implements Meaning {
    private static final int DIMENSIONS = 64;

    @Override
    public float[] of(String text, String lang) {
        float[] place = new float[DIMENSIONS];
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> place[c % DIMENSIONS]++);
        double length = 0;
        for (float each : place) length += each * each;
        if (length == 0) place[0] = 1;
        else for (int i = 0; i < DIMENSIONS; i++) place[i] /= (float) Math.sqrt(length);
        return place;
    }

    @Override
    public float[] asked(String question, String lang) {
        return of(question, lang);
    }
}
