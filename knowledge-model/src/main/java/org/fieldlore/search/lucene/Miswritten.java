package org.fieldlore.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.fieldlore.shared.hanlp.Pinyin;
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

    /** Beside characters of which one cannot say what stands there. */
    private static final char NOTHING = 0;

    private final Characters characters;
    private final double enough;

    /** @param enough by how much a correction has to be likelier, as a logarithm */
    Miswritten(Characters characters, double enough) {
        this.characters = characters;
        this.enough = enough;
    }

    /**
     * Returns what was meant by simplified characters, or null when nothing is clearly wrong with them.
     *
     * @param begins whether a sentence begins with them
     * @param ends whether it ends with them
     */
    @Nullable
    String of(String typed, boolean begins, boolean ends) {
        if (typed.length() < 2 || typed.length() > LONGEST) return null;
        String best = typed;
        for (int errors = 0; errors < MOST_ERRORS; errors++) {
            String better = better(best, begins, ends);
            if (better == null) break;
            best = better;
        }
        return best.equals(typed) ? null : best;
    }

    private @Nullable String better(String text, boolean begins, boolean ends) {
        String whole = (begins ? EverydayChinese.START : NOTHING) + text + (ends ? EverydayChinese.END : NOTHING);
        Edit best = null;
        for (int at : breaks(whole))
            for (Edit edit : edits(whole, at)) if (best == null || edit.gain() > best.gain()) best = edit;
        if (best == null || best.gain() < enough) return null;
        String better = best.applied(whole);
        return better.substring(1, better.length() - 1);
    }

    /** Places between two characters that do not go together. */
    private List<Integer> breaks(String text) {
        List<Integer> breaks = new ArrayList<>();
        for (int i = 2; i < text.length() - 1; i++) {
            char first = text.charAt(i - 1);
            char second = text.charAt(i);
            boolean word = first != second && EverydayChinese.knows(first, second);
            if (characters.beside(first, second) <= RARE && !word) breaks.add(i);
        }
        return breaks;
    }

    private List<Edit> edits(String text, int at) {
        List<Edit> edits = new ArrayList<>();
        for (int i = at - 1; i <= at; i++) {
            homophones(text, i, edits);
            if (doubled(text, i)) weigh(text, i, i + 1, "", edits);
        }
        for (int i = Math.max(1, at - 2); i <= Math.min(at, text.length() - 3); i++)
            weigh(text, i, i + 2, "" + text.charAt(i + 1) + text.charAt(i), edits);
        for (String missing : characters.between(text.charAt(at - 1), text.charAt(at)))
            weigh(text, at, at, missing, edits);
        return edits;
    }

    private static boolean doubled(String text, int at) {
        return text.charAt(at) == text.charAt(at - 1);
    }

    private void homophones(String text, int at, List<Edit> edits) {
        for (String syllable : Pinyin.of(text.charAt(at)))
            for (char other : characters.spoken(syllable).toCharArray())
                if (other != text.charAt(at)) weigh(text, at, at + 1, String.valueOf(other), edits);
    }

    private void weigh(String text, int from, int to, String instead, List<Edit> edits) {
        String now = text.substring(from - 1, to + 1);
        String then = text.charAt(from - 1) + instead + text.charAt(to);
        edits.add(new Edit(from, to, instead, log(then) - log(now)));
    }

    private double log(String text) {
        double log = 0;
        for (int i = 1; i < text.length(); i++)
            if (text.charAt(i) != NOTHING) log += characters.log(text.charAt(i - 1), text.charAt(i));
        return log;
    }

    private record Edit(int from, int to, String instead, double gain) {
        String applied(String text) {
            return text.substring(0, from) + instead + text.substring(to);
        }
    }
}
