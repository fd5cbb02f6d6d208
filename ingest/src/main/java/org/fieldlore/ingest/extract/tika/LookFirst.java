package org.fieldlore.ingest.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.fieldlore.ingest.extract.Reading.Reason;

/** Refuses what parsers are too patient with: a PDF without its end, an XML file that points outside itself. */
final class LookFirst {

    private static final int LOOK_AT = 1 << 16;
    private static final int END_OF_PDF_WITHIN = 4_096;
    private static final Pattern FETCHES = Pattern.compile("<!ENTITY\\s+(?:%\\s+)?[^\\s>]+\\s+(?:SYSTEM|PUBLIC)\\b");

    private LookFirst() {}

    static void at(Path file, String type) throws IOException, Refused {
        if (type.equals("application/pdf")) {
            pdf(file);
        } else if (type.endsWith("xml")) {
            xml(file);
        }
    }

    /**
     * A reader of PDF repairs what it can; a file that was cut off then looks like a shorter one. Its end mark must
     * stand at the end (ISO 32000-1, 7.5.5; readers allow some bytes behind it).
     */
    private static void pdf(Path file) throws IOException, Refused {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(Math.max(0, bytes.length() - END_OF_PDF_WITHIN));
            byte[] tail = new byte[(int) (bytes.length() - bytes.getFilePointer())];
            bytes.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new Refused(Reason.DAMAGED, "cut off: no end mark");
            }
        }
    }

    private static void xml(Path file) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(LOOK_AT);
            // every second byte of UTF-16 is zero here
            String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
            if (FETCHES.matcher(text).find()) {
                throw new Refused(Reason.UNSAFE, "external entity");
            }
        }
    }
}
