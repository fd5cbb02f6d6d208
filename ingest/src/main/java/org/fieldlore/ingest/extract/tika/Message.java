package org.fieldlore.ingest.extract.tika;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.fieldlore.ingest.extract.Reading;
import org.fieldlore.ingest.extract.Reading.Extracted;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.fieldlore.ingest.extract.Reading.Unreadable;

/** How a document to read and its reading are written as bytes. */
final class Message {

    private static final int NO_PAGES = -1;

    private Message() {}

    /** The document a worker is asked to read. */
    record Request(Path file, String name) {}

    static byte[] of(Request request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, request.file().toString());
        write(out, request.name());
        return bytes.toByteArray();
    }

    static Request request(byte[] payload) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        return new Request(Path.of(read(in)), read(in));
    }

    static byte[] of(Reading reading) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(reading instanceof Extracted);
        write(out, reading.name());
        if (reading instanceof Extracted extracted) {
            write(out, extracted);
        } else if (reading instanceof Unreadable unreadable) {
            write(out, unreadable.reason().name());
            write(out, unreadable.detail());
        }
        return bytes.toByteArray();
    }

    static Reading reading(byte[] payload) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        boolean extracted = in.readBoolean();
        String name = read(in);
        return extracted ? extracted(name, in) : new Unreadable(name, Reason.valueOf(read(in)), read(in));
    }

    private static void write(DataOutputStream out, Extracted extracted) throws IOException {
        write(out, extracted.mediaType());
        write(out, extracted.title());
        write(out, extracted.text());
        write(out, extracted.language());
        out.writeInt(extracted.pages().orElse(NO_PAGES));
        out.writeInt(extracted.metadata().size());
        for (Map.Entry<String, String> entry : extracted.metadata().entrySet()) {
            write(out, entry.getKey());
            write(out, entry.getValue());
        }
    }

    private static Extracted extracted(String name, DataInputStream in) throws IOException {
        String mediaType = read(in);
        String title = read(in);
        String text = read(in);
        String language = read(in);
        int pages = in.readInt();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            metadata.put(read(in), read(in));
        }
        OptionalInt counted = pages == NO_PAGES ? OptionalInt.empty() : OptionalInt.of(pages);
        return new Extracted(name, mediaType, title, text, language, counted, metadata);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("text of " + length + " bytes in a message with " + in.available() + " left");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
