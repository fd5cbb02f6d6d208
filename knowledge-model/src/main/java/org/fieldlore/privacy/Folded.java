package org.fieldlore.privacy;

import java.text.Normalizer;

/**
 * A text in plain characters (NFKC: full-width and circled digits become digits) without characters that nobody sees, which
 * remembers where each came from.
 */
final class Folded {
    private final String original;
    private final StringBuilder plain = new StringBuilder();
    private final int[] origins;

    Folded(String original) {
        this.original = original;
        int[] places = new int[original.length() + 16];
        int at = 0;
        while (at < original.length()) {
            int point = original.codePointAt(at);
            if (!unseen(point)) {
                String folded = point < 0x80 || (point >= 0x4e00 && point <= 0x9fff)
                        ? Character.toString(point)
                        : Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
                for (int i = 0; i < folded.length(); i++) {
                    if (plain.length() + 1 >= places.length)
                        places = java.util.Arrays.copyOf(places, places.length * 2);
                    places[plain.length()] = at;
                    plain.append(folded.charAt(i));
                }
            }
            at += Character.charCount(point);
        }
        places[plain.length()] = original.length();
        origins = places;
    }

    /** Zero-width and soft characters; some put them into numbers so that machines do not see those. */
    private static boolean unseen(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    String plain() {
        return plain.toString();
    }

    /** A part of the folded text as a part of the original. */
    Trace trace(PersonalKind kind, int from, int to, boolean sure) {
        int first = origins[from];
        int last = origins[to - 1];
        int end = last + Character.charCount(original.codePointAt(last));
        return new Trace(kind, first, end, original.substring(first, end), sure);
    }
}
