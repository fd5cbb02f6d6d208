package org.fieldlore.ingest.pipeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes titles that fit: on one line, at most as long as an item's title may be. */
public final class Titles {
    static final int LONGEST = 200;
    private static final int LONGEST_OF_TEXT = 80;
    private static final Pattern SENTENCE = Pattern.compile("^(.{4,}?[。！？.!?])(?:\\s|$|(?<=[。！？]))", Pattern.DOTALL);

    private Titles() {}

    /** Cuts what is too long, and says so by an ellipsis. */
    public static String fit(String title) {
        return cut(oneLine(title), LONGEST);
    }

    /** The first sentence of a text, or its beginning. */
    public static String ofText(String text) {
        String line = oneLine(text);
        Matcher sentence = SENTENCE.matcher(line);
        return cut(sentence.find() ? sentence.group(1) : line, LONGEST_OF_TEXT);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static String cut(String text, int most) {
        if (text.length() <= most) return text;
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
