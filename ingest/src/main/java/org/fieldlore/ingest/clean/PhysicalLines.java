package org.fieldlore.ingest.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fieldlore.ingest.extract.DetectCharset;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as they lie in the file, whatever its charset and line ends; lines can be given back. A carriage return that
 * ends no line is a blank.
 */
final class PhysicalLines implements AutoCloseable {

    /** No line is kept beyond this many characters. */
    static final int LONGEST = 1_000_000;

    private static final int SAMPLE = 1 << 16;

    private final Reader reader;
    private final Deque<PhysicalLine> givenBack = new ArrayDeque<>();
    private final boolean returnEndsLine;
    private long number;

    /** A line and its number, from 1. */
    record PhysicalLine(long number, String text, boolean tooLong) {}

    private PhysicalLines(Reader reader) throws IOException {
        this.reader = reader;
        this.returnEndsLine = usesOnlyReturns(reader);
    }

    static PhysicalLines open(Path file) {
        try {
            DetectCharset.Found found = DetectCharset.of(file);
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(found.markLength());
            return new PhysicalLines(new BufferedReader(
                    new InputStreamReader(
                            in,
                            found.charset()
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                    SAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    private static boolean usesOnlyReturns(Reader reader) throws IOException {
        reader.mark(SAMPLE);
        char[] sample = new char[SAMPLE - 1];
        int length = Math.max(0, reader.read(sample));
        reader.reset();
        String text = new String(sample, 0, length);
        return text.indexOf('\r') >= 0 && text.indexOf('\n') < 0;
    }

    /** The next line; null at the end of the file. */
    @Nullable
    PhysicalLine next() {
        PhysicalLine again = givenBack.poll();
        return again != null ? again : read();
    }

    void giveBack(List<PhysicalLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
    }

    private @Nullable PhysicalLine read() {
        try {
            StringBuilder text = new StringBuilder();
            boolean any = false;
            boolean tooLong = false;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                any = true;
                if (c == '\n' || c == '\r' && returnEndsLine) {
                    break;
                }
                if (text.length() < LONGEST) {
                    text.append((char) c);
                } else {
                    tooLong = true;
                }
            }
            return any ? new PhysicalLine(++number, withoutReturns(text), tooLong) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read on after line " + number, e);
        }
    }

    private static String withoutReturns(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(0, end).replace('\r', ' ');
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close", e);
        }
    }
}
