package org.fieldlore.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects Chinese where two characters stand side by side that the index has never seen so: a character may be another of the
 * same sound, or missing, or one too many, or two may have changed places. What is likeliest by {@link Characters} is meant, if
 * it is likelier by far.
 */
final class Miswritten {
    private static final int MOST_ERRORS = 2;
    private static final int LONGEST = 200;
    private static final int RARE = 1;
    private final Characters characters;
    private final double enough;

    /** @param enough by how much a correction has to be likelier, as a logarithm */
    Miswritten(Characters characters, double enough) {
        this.characters = characters;
        this.enough = enough;
    }

    /** Returns what was meant by Chinese characters, or null when nothing is clearly wrong with them. */
    @Nullable
    String of(String typed) {
        if (typed.length() < 2 || typed.length() > LONGEST) return null;
        String best = typed;
        for (int errors = 0; errors < MOST_ERRORS; errors++) {
            String better = better(best);
            if (better == null) break;
            best = better;
        }
        return best.equals(typed) ? null : best;
    }

    private @Nullable String better(String text) {
        List<Integer> breaks = breaks(text);
        Edit best = null;
        for (int at : breaks)
            for (Edit edit : edits(text, at)) if (best == null || edit.gain() > best.gain()) best = edit;
        return best == null || best.gain() < enough ? null : best.applied(text);
    }

    /** Places between two characters that do not go together. */
    private List<Integer> breaks(String text) {
        List<Integer> breaks = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            char first = text.charAt(i - 1);
            char second = text.charAt(i);
            if (characters.beside(first, second) <= RARE && !EverydayChinese.knows(first, second)) breaks.add(i);
        }
        return breaks;
    }

    private List<Edit> edits(String text, int at) {
        List<Edit> edits = new ArrayList<>();
        for (int i = at - 1; i <= at; i++) {
            homophones(text, i, edits);
            weigh(text, i, i + 1, "", edits);
        }
        for (int i = Math.max(0, at - 2); i <= Math.min(at, text.length() - 2); i++)
            weigh(text, i, i + 2, "" + text.charAt(i + 1) + text.charAt(i), edits);
        for (String missing : characters.between(text.charAt(at - 1), text.charAt(at)))
            weigh(text, at, at, missing, edits);
        return edits;
    }

    private void homophones(String text, int at, List<Edit> edits) {
        for (String syllable : Pinyin.of(text.charAt(at)))
            for (char other : characters.spoken(syllable).toCharArray())
                if (other != text.charAt(at)) weigh(text, at, at + 1, String.valueOf(other), edits);
    }

    private void weigh(String text, int from, int to, String instead, List<Edit> edits) {
        int left = Math.max(0, from - 1);
        int right = Math.min(text.length(), to + 1);
        String now = text.substring(left, right);
        String then = text.substring(left, from) + instead + text.substring(to, right);
        boolean begin = from == 0;
        boolean end = to == text.length();
        edits.add(new Edit(from, to, instead, log(then, begin, end) - log(now, begin, end)));
    }

    private double log(String text, boolean begin, boolean end) {
        double log = 0;
        String whole = (begin ? String.valueOf(EverydayChinese.START) : "")
                + text
                + (end ? String.valueOf(EverydayChinese.END) : "");
        for (int i = 1; i < whole.length(); i++) log += characters.log(whole.charAt(i - 1), whole.charAt(i));
        return log;
    }

    private record Edit(int from, int to, String instead, double gain) {
        String applied(String text) {
            return text.substring(0, from) + instead + text.substring(to);
        }
    }
}
