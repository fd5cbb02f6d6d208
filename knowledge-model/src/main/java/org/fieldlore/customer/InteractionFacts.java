package org.fieldlore.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one contact.
 *
 * @param externalId the source's own id; null when it has none, then the same contact is known by its content
 * @param customer external id of the customer
 * @param agent login of the agent who was there; null when nobody of ours was
 */
public record InteractionFacts(
        @Nullable String externalId,
        String customer,
        @Nullable String agent,
        Instant at,
        InteractionKind kind,
        String text) {

    /** The source's id, or a digest of customer, time, kind and text. */
    String key() {
        if (externalId != null && !externalId.isBlank()) return externalId.strip();
        return "sha256:" + digest(customer + "\n" + at + "\n" + kind + "\n" + text);
    }

    static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
