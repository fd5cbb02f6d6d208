package org.fieldlore.knowledge;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is stored: composed Unicode (NFC), line ends as \n, without control characters, direction overrides and halves
 * of surrogate pairs. Markup is left as it is: it is only ever shown as text.
 */
final class PlainText {
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF&&[^\n\t]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainText() {}

    static String of(@Nullable String raw) {
        if (raw == null) return "";
        String oneLineEnd = raw.replace("\r\n", "\n").replace('\r', '\n');
        String kept = UNWANTED.matcher(oneLineEnd).replaceAll("");
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /** The same on one line, every run of blanks made a single one. */
    static String line(@Nullable String raw) {
        return BLANKS.matcher(of(raw)).replaceAll(" ");
    }
}
