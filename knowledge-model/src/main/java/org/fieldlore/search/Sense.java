package org.fieldlore.search;

/**
 * Where a text lies among those of its language, as {@link Meaning} tells it.
 *
 * @param lang zh or en
 * @param place a vector of length 1; never changed by whoever holds it
 */
public record Sense(String lang, float[] place) {
    /** The sense of a question: a text with a Chinese character in it is asked in Chinese. */
    public static Sense ofQuestion(String question, Meaning meaning) {
        String lang = question.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? "zh"
                : "en";
        return new Sense(lang, meaning.asked(question, lang));
    }
}
