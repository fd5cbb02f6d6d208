package org.fieldlore.insight.handbook.pdfbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The one font of books, Noto Sans SC: Chinese and Latin, whatever the server has installed. */
final class BookFont {
    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

    /** Geta mark: what Chinese and Japanese printers set where a letter is missing. */
    private static final int MISSING = '〓';

    private static final int UNKNOWN = -1;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;
    private final int[] widths = new int[0x110000 >> 4];

    private BookFont(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
        Arrays.fill(widths, UNKNOWN);
    }

    static BookFont load() throws IOException {
        try (InputStream in = Objects.requireNonNull(BookFont.class.getResourceAsStream(FILE), FILE)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures would make a word narrower than the sum of its letters, by which lines are broken.
            font.setEnableGsub(false);
            CmapTable tables = font.getCmap();
            tables.setCmaps(
                    Arrays.stream(tables.getCmaps()).map(PlainLetters::new).toArray(CmapSubtable[]::new));
            return new BookFont(font);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** Width of a code point at size 1. */
    double width(int codePoint) {
        // Most are in the first plane; the others are rare enough to be looked up each time.
        if (codePoint >= widths.length) return advance(codePoint);
        if (widths[codePoint] == UNKNOWN) widths[codePoint] = raw(codePoint);
        return widths[codePoint] / unitsPerEm;
    }

    private double advance(int codePoint) {
        return raw(codePoint) / unitsPerEm;
    }

    private int raw(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint));
        } catch (IOException e) {
            throw new UncheckedIOException("the font of books is damaged", e);
        }
    }

    /** The text with what the font can show: tabs as blanks, nothing for marks without a shape, a geta for other letters. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') shown.append('\n');
            else if (has(c) && !Character.isISOControl(c)) shown.appendCodePoint(c);
            else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) shown.append(' ');
            else if (visible(c)) shown.appendCodePoint(MISSING);
        });
        return shown.toString();
    }

    private static boolean visible(int c) {
        int type = Character.getType(c);
        return type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK;
    }
}
