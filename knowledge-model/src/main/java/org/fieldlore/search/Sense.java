package org.fieldlore.search;

/**
 * Where a text lies among those of its language, as {@link Meaning} tells it.
 *
 * @param lang zh or en
 * @param place a vector of length 1; never changed by whoever holds it
 * @param gauge how near means how much alike
 */
public record Sense(String lang, float[] place, Gauge gauge) {
    /** As the language model places texts. */
    public Sense(String lang, float[] place) {
        this(lang, place, Gauge.PLAIN);
    }

    /**
     * Turns the product of two places into likeness: {@code from + scale · product}. A question that was turned by what use
     * taught is measured so that any two texts are as much alike as before.
     *
     * @param weight how much likeness counts beside words: 1 as the language model places texts
     */
    public record Gauge(double from, double scale, double weight) {
        public static final Gauge PLAIN = new Gauge(0, 1, 1);
    }

    /** How much alike it is to something, given the product of both places: about 1 for the same, never above. */
    public double likeness(double product) {
        return gauge.from() + gauge.scale() * product;
    }

    /** The sense of a question as the language model sees it. */
    public static Sense ofQuestion(String question, Meaning meaning) {
        String lang = languageOf(question);
        return new Sense(lang, meaning.asked(question, lang));
    }

    /** A text with a Chinese character in it is asked in Chinese. */
    static String languageOf(String question) {
        return question.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? "zh"
                : "en";
    }
}
