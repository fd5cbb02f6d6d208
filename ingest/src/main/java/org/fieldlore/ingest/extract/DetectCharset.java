package org.fieldlore.ingest.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a text file spells its characters: by its mark, else UTF-16 by its zero bytes, else UTF-8 if every byte allows it, else
 * GB18030 if the bytes look like Chinese, else windows-1252, which takes anything. A file that was cut inside its last character is
 * what it was before.
 */
public final class DetectCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int HEAD = 1 << 12;

    private DetectCharset() {}

    /**
     * What was found.
     *
     * @param markLength bytes of the byte order mark, to be skipped; 0 if there is none
     */
    public record Found(Charset charset, How how, int markLength) {}

    /** What the answer rests on. */
    public enum How {
        MARK,
        ZERO_BYTES,
        STRICT_UTF8,
        LOOKS_CHINESE,
        FALLBACK
    }

    /** Look through a whole file, without holding it in memory. */
    public static Found of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        Found marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        Found wide = byZeros(head);
        if (wide != null) {
            return wide;
        }
        if (decodes(file, StandardCharsets.UTF_8)) {
            return new Found(StandardCharsets.UTF_8, How.STRICT_UTF8, 0);
        }
        return decodes(file, GB18030) && looksChinese(file)
                ? new Found(GB18030, How.LOOKS_CHINESE, 0)
                : new Found(WINDOWS_1252, How.FALLBACK, 0);
    }

    private static @Nullable Found byMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Found(StandardCharsets.UTF_8, How.MARK, 3);
        }
        if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
            return new Found(GB18030, How.MARK, 4);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Found(StandardCharsets.UTF_16BE, How.MARK, 2);
        }
        return startsWith(head, 0xFF, 0xFE) ? new Found(StandardCharsets.UTF_16LE, How.MARK, 2) : null;
    }

    /** Commas, digits and line ends have a zero byte in UTF-16, always on the same side; no other text has any. */
    private static @Nullable Found byZeros(byte[] head) {
        int first = 0;
        int second = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            first += head[i] == 0 ? 1 : 0;
            second += head[i + 1] == 0 ? 1 : 0;
        }
        if (Math.max(first, second) * 16 < head.length || first == second) {
            return null;
        }
        if (first > 2 * second) {
            return new Found(StandardCharsets.UTF_16BE, How.ZERO_BYTES, 0);
        }
        return second > 2 * first ? new Found(StandardCharsets.UTF_16LE, How.ZERO_BYTES, 0) : null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        boolean foreign = false;
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                characters.clear();
                // Not told of the end, the decoder leaves a character that has only begun.
                if (decoder.decode(bytes, characters, false).isError()) {
                    return false;
                }
                foreign = foreign || characters.flip().chars().anyMatch(c -> c > 0x7F);
                bytes.compact();
            }
        }
        // Where no other character of that kind came before, it is a single one of another charset.
        return bytes.position() == 0 || foreign;
    }

    /**
     * Western text is often valid GB18030 by chance: an accented letter before a plain one makes a pair. In Chinese
     * text nearly every pair has two high bytes (the GB 2312 area).
     */
    private static boolean looksChinese(Path file) throws IOException {
        long common = 0;
        long rare = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int lead = in.read(); lead >= 0; lead = in.read()) {
                if (lead < 0x81) {
                    continue;
                }
                int trail = in.read();
                if (lead >= 0xA1 && trail >= 0xA1) {
                    common++;
                } else {
                    rare++;
                }
            }
        }
        return common > rare * 4;
    }
}
