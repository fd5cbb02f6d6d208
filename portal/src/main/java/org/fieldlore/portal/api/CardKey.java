package org.fieldlore.portal.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.shared.NotFound;

/**
 * Names showings to one calling system by UUIDs that nobody else can make up or use: version 8 of RFC 9562, 60 bits of which are the
 * showing's id and 62 a seal over it and the system. The same showing always has the same name, so nothing needs to be kept.
 *
 * @param secret what this house alone knows
 * @param issuer what the calling system calls itself
 */
public record CardKey(byte[] secret, String issuer) {
    private static final long LOW = 0xFFFL;
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SEALED = 0x3FFF_FFFF_FFFF_FFFFL;

    public UUID of(ShowingId showing) {
        long id = showing.value();
        long head = (id >>> 12) << 16 | VERSION | (id & LOW);
        return new UUID(head, VARIANT | (seal(head) & SEALED));
    }

    /** The showing of that name; refuses with {@link NotFound} a name that was not given to this system. */
    ShowingId showing(UUID card) {
        long head = card.getMostSignificantBits();
        long id = (head >>> 16) << 12 | (head & LOW);
        if (id < 1 || !of(new ShowingId(id)).equals(card)) throw new NotFound("card", card);
        return new ShowingId(id);
    }

    private long seal(long head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            mac.update("card of ".getBytes(StandardCharsets.UTF_8));
            mac.update(issuer.getBytes(StandardCharsets.UTF_8));
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(head).array());
            return ByteBuffer.wrap(mac.doFinal()).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
