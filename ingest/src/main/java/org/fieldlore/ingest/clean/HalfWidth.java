package org.fieldlore.ingest.clean;

/** Gives the full-width forms of East Asian typing (Ａ１，) their usual width. */
public final class HalfWidth {

    private static final int DISTANCE = 0xFEE0;

    private HalfWidth() {}

    /** Narrow every full-width ASCII form, the ideographic blank and the full-width yen; all else stays. */
    public static String of(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow.append((char) (c - DISTANCE));
            } else if (c == '\u3000') {
                narrow.append(' ');
            } else {
                narrow.append(c == '\uFFE5' ? '\u00A5' : c);
            }
        }
        return narrow.toString();
    }
}
