package org.fieldlore.advice.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fieldlore.shared.CustomerId;

/**
 * Who sees no advice, so that the others can be compared with them. It follows from customer, experiment and a secret key alone: it
 * is the same on every machine and day, nobody without the key can tell or choose it, and who is held out of one experiment says
 * nothing of another.
 */
public final class Holdout {
    private final SecretKeySpec key;
    private final String experiment;
    private final double share;

    /**
     * @param key at least 16 random bytes, the same for good
     * @param share what part of the customers is held out, 0..1
     */
    public Holdout(byte[] key, String experiment, double share) {
        if (key.length < 16) throw new IllegalArgumentException("key must have at least 16 bytes, had " + key.length);
        if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("share must be within 0..1, was " + share);
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.experiment = experiment;
        this.share = share;
    }

    /** Raising the share holds out more, and keeps who was held out. */
    public boolean holdsOut(CustomerId customer) {
        return place(customer) < share;
    }

    /** Where the customer stands among all, evenly in 0..1: the first 53 bits of the hash, as many as a double keeps. */
    private double place(CustomerId customer) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(customer.value()).flip());
            byte[] hash = mac.doFinal(experiment.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1p-53;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
