package org.fieldlore.insight.handbook.pdfbox;

import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.fieldlore.insight.handbook.FontSubset;

/** Cuts the font with FontBox. */
@Dependent
public class GlyphSubset implements FontSubset {
    /** What a browser needs to draw glyphs; tables of layout speak of glyphs that are not there any more. */
    private static final List<String> KEPT = List.of("OS/2", "cmap", "cvt ", "fpgm", "gasp", "name", "post", "prep");

    /** The table directory of OpenType: a header, then entries of tag, checksum, offset and length. */
    private static final int HEADER = 12;

    private static final int ENTRY = 16;
    private static final int OFFSET = 8;
    private static final int OS2 = 0x4F532F32;

    @Override
    public byte[] of(Set<Integer> codePoints) throws IOException {
        BookFont whole = BookFont.load();
        try (TrueTypeFont font = whole.font()) {
            TTFSubsetter cut = new TTFSubsetter(font, KEPT);
            cut.addAll(codePoints);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            cut.writeToStream(bytes);
            return asVersionZero(bytes.toByteArray());
        }
    }

    /**
     * Corrects the version of the OS/2 table: the subsetter copies it, but writes the 78 bytes of version 0 only, and browsers
     * refuse a font with a table that is too short for its version (OpenType, OS/2).
     */
    private static byte[] asVersionZero(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = file.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            if (file.getInt(entry) == OS2) file.putShort(file.getInt(entry + OFFSET), (short) 0);
        }
        return font;
    }
}
