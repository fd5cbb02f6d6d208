package org.fieldlore.search.usage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a search as the log keeps them.
 *
 * @param shown the words as they were typed, at most 500 characters; empty when withheld
 * @param key the same in one spelling: case, width and blanks make no difference
 * @param withheld whether they may name a person
 */
public record QueryText(String shown, String key, boolean withheld) {
    static final QueryText WITHHELD = new QueryText("", "", true);
    static final int LONGEST = 500;
    private static final int LONGEST_KEY = 190;

    /** Five digits and more in one run, however grouped, are a number of a person, a policy or a telephone. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .·-]?\\d){4}");

    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** A Chinese plate: the province, a letter, five or six letters and digits. */
    private static final Pattern PLATE = Pattern.compile("\\p{IsHan}[A-Za-z][ ·.]?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])");

    /**
     * Takes words as they were typed.
     *
     * @param personal whether the words stood for a customer when they were asked
     */
    public static QueryText of(String typed, boolean personal) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (personal || matches(NUMBER, folded) || matches(MAIL, folded) || matches(PLATE, folded)) return WITHHELD;
        String shown = cut(typed.strip(), LONGEST);
        return new QueryText(
                shown,
                cut(
                        folded.strip()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[\\s\\p{Punct}，。？！、；：]+", " ")
                                .strip(),
                        LONGEST_KEY),
                false);
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
