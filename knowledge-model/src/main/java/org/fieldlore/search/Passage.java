package org.fieldlore.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of an item's text, or another wording of its question, and where it lies by its meaning. A long text speaks of many
 * things; what answers a question is mostly one of its passages.
 *
 * @param from first character in the text
 * @param to one behind the last; 0 for another wording, which is no part of the text
 * @param place a vector of length 1; never changed by whoever holds it
 */
public record Passage(int from, int to, float[] place) {
    static final int MOST = 100;
    private static final int LENGTH_ZH = 300;
    private static final int LENGTH_EN = 700;

    static Passage wording(float[] place) {
        return new Passage(0, 0, place);
    }

    /** A stretch of a text, not yet placed. */
    record Stretch(int from, int to) {}

    /**
     * Cuts a text at ends of sentences into stretches of about 300 Chinese or 700 other characters, each overlapping half of the
     * next, so that no thought is lost at a cut. Empty for a text that is hardly longer than one; at most a hundred.
     */
    static List<Stretch> stretches(String text, String lang) {
        int length = lang.equals("zh") ? LENGTH_ZH : LENGTH_EN;
        List<Stretch> stretches = new ArrayList<>();
        if (text.length() <= length * 3 / 2) return stretches;
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(lang.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        sentences.setText(text);
        int from = 0;
        int to = end(sentences, from, length, text);
        stretches.add(new Stretch(from, to));
        while (to < text.length() && stretches.size() < MOST) {
            int next = begin(sentences, from, to, length);
            int end = end(sentences, next, length, text);
            // A sentence longer than a stretch would hold the cut where it is.
            from = end > to ? next : to;
            to = end > to ? end : end(sentences, to, length, text);
            stretches.add(new Stretch(from, to));
        }
        return stretches;
    }

    /** The last end of a sentence within the length; within a sentence when there is none. */
    private static int end(BreakIterator sentences, int from, int length, String text) {
        int limit = from + length;
        if (limit >= text.length()) return text.length();
        int sentence = sentences.preceding(limit + 1);
        if (sentence > from + length / 2) return sentence;
        return Character.isLowSurrogate(text.charAt(limit)) ? limit + 1 : limit;
    }

    /** The first beginning of a sentence in the second half of a stretch, or its end. */
    private static int begin(BreakIterator sentences, int from, int to, int length) {
        int middle = Math.min(to, from + length / 2);
        int sentence = sentences.isBoundary(middle) ? middle : sentences.following(middle);
        return sentence == BreakIterator.DONE || sentence > to ? to : sentence;
    }
}
