package org.fieldlore.ingest.extract;

/**
 * Tells Chinese from English by the share of their scripts; anything else is {@code und}.
 *
 * <p>A Han character counts three times, as it carries about as much as half a word. The script says nothing of other
 * languages in Latin letters: German comes out as English, unless more than one letter in twenty has an accent.
 */
public final class DetectLanguage {

    public static final String CHINESE = "zh";
    public static final String ENGLISH = "en";
    public static final String UNKNOWN = "und";

    private static final int LOOK_AT = 20_000;
    private static final int HAN_WEIGHT = 3;

    private DetectLanguage() {}

    /** Name the language of a text by its BCP 47 primary tag: zh, en, or und for others and for text without letters. */
    public static String of(String text) {
        long han = 0;
        long latin = 0;
        long accented = 0;
        long other = 0;
        int end = Math.min(text.length(), LOOK_AT);
        for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            switch (Character.UnicodeScript.of(c)) {
                case HAN -> han += HAN_WEIGHT;
                case LATIN -> {
                    latin++;
                    accented += c > 0x7F ? 1 : 0;
                }
                default -> other += HAN_WEIGHT;
            }
        }
        if (han > latin && han > other * 4) {
            return CHINESE;
        }
        return latin > han + other && accented * 20 <= latin ? ENGLISH : UNKNOWN;
    }
}
