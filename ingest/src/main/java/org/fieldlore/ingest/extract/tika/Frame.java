package org.fieldlore.ingest.extract.tika;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * One message between portal and worker: a mark, a length, that many bytes.
 *
 * <p>The mark lets a reader skip what a library or the JVM itself printed in between.
 */
final class Frame {

    private static final long MARK = 0xF1E1D10E_5EA1ED00L;
    private static final int MOST_NOISE = 1 << 16;

    private Frame() {}

    static void write(OutputStream out, byte[] payload) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeLong(MARK);
        data.writeInt(payload.length);
        data.write(payload);
        data.flush();
    }

    /**
     * Read the next message.
     *
     * @param most bytes a message may have
     * @throws EOFException when the other side is gone
     * @throws IOException when no message can be found or it is too long
     */
    static byte[] read(InputStream in, int most) throws IOException {
        DataInputStream data = new DataInputStream(in);
        long seen = data.readLong();
        for (int noise = 0; seen != MARK; noise++) {
            if (noise == MOST_NOISE) {
                throw new IOException("no message within " + MOST_NOISE + " bytes");
            }
            seen = seen << 8 | data.readUnsignedByte();
        }
        int length = data.readInt();
        if (length < 0 || length > most) {
            throw new IOException("message of " + length + " bytes, allowed are " + most);
        }
        byte[] payload = new byte[length];
        data.readFully(payload);
        return payload;
    }
}
