package org.fieldlore.insight.handbook.pdfbox;

import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.jspecify.annotations.Nullable;

/**
 * The font's table of letters, read backwards with sense: where a shape serves several code points, the letter that people
 * type comes first. Without it the book would hold radicals (U+2F3F for 手), and nobody would find a word in it.
 */
final class PlainLetters extends CmapSubtable {
    private final CmapSubtable letters;

    PlainLetters(CmapSubtable letters) {
        this.letters = letters;
        setPlatformId(letters.getPlatformId());
        setPlatformEncodingId(letters.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int codePoint) {
        return letters.getGlyphId(codePoint);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        List<Integer> codes = letters.getCharCodes(glyph);
        if (codes == null || codes.size() < 2) return codes;
        return codes.stream()
                .sorted(Comparator.comparing(PlainLetters::odd).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Radicals, and ideographs that are there for old standards alone (Unicode, chapter 18). */
    private static boolean odd(int code) {
        return code >= 0x2E80 && code <= 0x2FDF
                || code >= 0xF900 && code <= 0xFAFF
                || code >= 0x2F800 && code <= 0x2FA1F;
    }
}
