package org.fieldlore.question;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How much two wordings are alike: Dice's coefficient (Dice 1945) over pairs of neighbouring letters, which needs no words and so
 * holds for Chinese and English alike. 0 nothing in common, 1 the same pairs.
 */
final class Likeness {
    private Likeness() {}

    static double of(String one, String other) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) return 0;
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        int[] letters = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < letters.length; i++) pairs.add(new String(letters, i - 1, 2));
        return pairs;
    }
}
