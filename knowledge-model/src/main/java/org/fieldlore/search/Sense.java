package org.fieldlore.search;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where a text lies among those of its language, as {@link Meaning} tells it.
 *
 * @param lang zh or en
 * @param place a vector of length 1; never changed by whoever holds it
 * @param gauge how near means how much alike
 */
public record Sense(String lang, float[] place, Gauge gauge) {
    private static final Logger LOG = Logger.getLogger(Sense.class.getName());

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

    /** The sense of a question; null for a blank one, or when the language model cannot run here: then words alone must do. */
    static @Nullable Sense ifKnown(String question, Meaning meaning) {
        return question.isBlank() ? null : tried(() -> ofQuestion(question, meaning));
    }

    /** The sense of a text such as an item's; null for a blank one, or when the language model cannot run here. */
    static @Nullable Sense ofText(String text, String lang, Meaning meaning) {
        return text.isBlank() ? null : tried(() -> new Sense(lang, meaning.of(text, lang)));
    }

    private static @Nullable Sense tried(Supplier<Sense> model) {
        try {
            return model.get();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.FINE, "words alone must do", e);
            return null;
        }
    }

    /** A text with a Chinese character in it is asked in Chinese. */
    static String languageOf(String question) {
        return question.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? "zh"
                : "en";
    }
}
