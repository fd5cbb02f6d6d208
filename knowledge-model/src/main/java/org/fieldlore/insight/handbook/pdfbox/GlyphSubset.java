package org.fieldlore.insight.handbook.pdfbox;

import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.fieldlore.insight.handbook.FontSubset;

/** Cuts the font with FontBox. */
@Dependent
public class GlyphSubset implements FontSubset {
    @Override
    public byte[] of(Set<Integer> codePoints) throws IOException {
        BookFont whole = BookFont.load();
        try (TrueTypeFont font = whole.font()) {
            TTFSubsetter cut = new TTFSubsetter(font);
            cut.addAll(codePoints);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            cut.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }
}
