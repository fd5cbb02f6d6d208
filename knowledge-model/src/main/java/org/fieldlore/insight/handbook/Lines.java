package org.fieldlore.insight.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Breaks a paragraph into lines as Chinese and English are set: between any two Han characters, else at blanks, with no
 * closing mark at the beginning of a line and no opening one at its end (kinsoku; the marks follow "Requirements for Chinese
 * Text Layout", W3C, section 3.1.6). A word longer than a line is cut.
 */
public final class Lines {
    private static final String NEVER_FIRST = "、。，．：；！？）］｝〉》」』】〕〗’”…—·～%％,.:;!?)]}";
    private static final String NEVER_LAST = "（［｛〈《「『【〔〖‘“([{￥$";

    private Lines() {}

    /**
     * Returns the lines, without the blanks at which they were broken; a line feed in the text begins a new one.
     *
     * @param widthOf how wide a code point is, in the unit of {@code width}
     */
    public static List<String> of(String text, double width, IntToDoubleFunction widthOf) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1))
            broken(paragraph.codePoints().toArray(), width, widthOf, lines);
        return lines;
    }

    private static void broken(int[] text, double width, IntToDoubleFunction widthOf, List<String> lines) {
        int from = 0;
        while (from < text.length) {
            int to = from;
            double used = 0;
            while (to < text.length && (to == from || used + widthOf.applyAsDouble(text[to]) <= width))
                used += widthOf.applyAsDouble(text[to++]);
            int cut = to < text.length ? breakBefore(text, from, to) : to;
            String line = new String(text, from, cut - from).stripTrailing();
            if (!line.isEmpty()) lines.add(line);
            from = cut;
            while (from < text.length && Character.isWhitespace(text[from])) from++;
        }
    }

    /** The last place to break in {@code (from, to]}; {@code to} itself where there is none. */
    private static int breakBefore(int[] text, int from, int to) {
        for (int at = to; at > from; at--) if (mayBreak(text[at - 1], text[at])) return at;
        return to;
    }

    private static boolean mayBreak(int before, int after) {
        if (Character.isWhitespace(after) || Character.isWhitespace(before)) return true;
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) return false;
        return wide(before) || wide(after) || before == '-';
    }

    private static boolean wide(int c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF00 && c <= 0xFFEF;
    }

    /** Cuts a text to a width, with an ellipsis when something is missing. */
    public static String fitted(String text, double width, IntToDoubleFunction widthOf) {
        int[] all = text.codePoints().toArray();
        double used = 0;
        int fits = 0;
        int fitsWithEllipsis = 0;
        double ellipsis = widthOf.applyAsDouble('…');
        while (fits < all.length && used + widthOf.applyAsDouble(all[fits]) <= width) {
            used += widthOf.applyAsDouble(all[fits++]);
            if (used + ellipsis <= width) fitsWithEllipsis = fits;
        }
        return fits == all.length ? text : new String(all, 0, fitsWithEllipsis) + "…";
    }
}
