package org.fieldlore.search.lucene;

import java.util.List;

/** How fingers slip on a keyboard. */
final class Keys {
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final List<String> ENDINGS = List.of("s", "es", "ed", "d", "ing", "ly");

    private Keys() {}

    /** Whether one word became the other by two letters in the wrong order, one left out, one too many or the key beside. */
    static boolean slip(String typed, String meant) {
        if (typed.length() != meant.length()) return true;
        int at = 0;
        while (at < typed.length() && typed.charAt(at) == meant.charAt(at)) at++;
        if (at == typed.length()) return true;
        boolean swapped = at + 1 < typed.length() && typed.charAt(at + 1) != meant.charAt(at + 1);
        return swapped || beside(typed.charAt(at), meant.charAt(at));
    }

    /** Whether a word looks like a form of another. */
    static boolean inflected(String word) {
        return List.of("s", "ed", "ing", "ly").stream().anyMatch(word::endsWith);
    }

    /** Whether two words are forms of one, so that neither is a mistake. */
    static boolean inflected(String one, String other) {
        return ENDINGS.stream().anyMatch(ending -> one.equals(other + ending) || other.equals(one + ending));
    }

    private static boolean beside(char one, char other) {
        int row = row(one);
        int otherRow = row(other);
        if (row < 0 || otherRow < 0 || Math.abs(row - otherRow) > 1) return false;
        int apart = ROWS[row].indexOf(one) - ROWS[otherRow].indexOf(other);
        return Math.abs(apart) <= 1;
    }

    private static int row(char letter) {
        for (int row = 0; row < ROWS.length; row++) if (ROWS[row].indexOf(letter) >= 0) return row;
        return -1;
    }
}
