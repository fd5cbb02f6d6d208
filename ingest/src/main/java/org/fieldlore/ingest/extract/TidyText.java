package org.fieldlore.ingest.extract;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes text fit to be read and compared: one spelling of each character, of each blank, of each line end. */
public final class TidyText {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\\x0B\f\u0085\u2028\u2029]");
    private static final Pattern BLANKS = Pattern.compile("[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+");
    private static final Pattern AROUND_LINE_END = Pattern.compile("[ \t]*\n[ \t]*");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final int BULLET_OF_SYMBOL_FONTS = 0xF0B7;

    private TidyText() {}

    /**
     * Tidy a text: NFC, line ends as {@code \n}, blanks collapsed, at most one empty line in a row, no control
     * characters, no halves of characters, nothing invisible. Tidying twice changes nothing.
     */
    public static String of(String raw) {
        String text = LINE_ENDS.matcher(raw).replaceAll("\n");
        text = Normalizer.normalize(visible(text), Normalizer.Form.NFC);
        text = BLANKS.matcher(text).replaceAll(" ");
        text = AROUND_LINE_END.matcher(text).replaceAll("\n");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == BULLET_OF_SYMBOL_FONTS) {
                kept.append('\u2022');
            } else if (c == '\n' || c == '\t' || readable(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean readable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            // emoji are joined by U+200D; every other format character is invisible
            case Character.FORMAT -> c == 0x200D;
            default -> c != 0xFFFD;
        };
    }
}
