package org.fieldlore.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a document's bytes, 64 lower-case hexadecimal digits. */
public record Checksum(String value) {
    public Checksum {
        if (!value.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("checksum must be 64 lower-case hexadecimal digits, was " + value);
    }

    public static Checksum of(byte[] bytes) {
        return new Checksum(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** Reads to the end without keeping it; the caller closes. */
    public static Checksum of(InputStream bytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[8192];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) digest.update(buffer, 0, read);
        return new Checksum(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
