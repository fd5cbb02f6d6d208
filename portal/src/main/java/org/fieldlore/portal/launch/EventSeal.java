package org.fieldlore.portal.launch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether an event comes from the portal and is of this moment, as Standard Webhooks has it, by the portal's published key. */
final class EventSeal {
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final String PREFIX = "v1a,";

    /** What stands before the 32 bytes of a key of Ed25519 (RFC 8410). */
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private EventSeal() {}

    /**
     * @param jwks the portal's JWK set
     * @param headers webhook-id, webhook-timestamp and webhook-signature, as they were sent
     */
    static boolean holds(String jwks, Map<String, @Nullable String> headers, String body, Instant now) {
        String id = headers.get("webhook-id");
        String seconds = headers.get("webhook-timestamp");
        String signatures = headers.get("webhook-signature");
        if (id == null || seconds == null || !seconds.matches("\\d{1,12}") || signatures == null) return false;
        Instant sent = Instant.ofEpochSecond(Long.parseLong(seconds));
        if (Duration.between(sent, now).abs().compareTo(MOST) > 0) return false;
        byte[] text = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
        for (String signature : signatures.split(" "))
            for (Object jwk : Json.array(Json.object(Json.read(jwks)).get("keys")))
                if (signature.startsWith(PREFIX)
                        && isSignedBy(Json.object(jwk), text, signature.substring(PREFIX.length()))) return true;
        return false;
    }

    private static boolean isSignedBy(Map<String, Object> jwk, byte[] text, String signature) {
        if (!"Ed25519".equals(jwk.get("crv")) || !(jwk.get("x") instanceof String raw)) return false;
        try {
            byte[] key = Base64.getUrlDecoder().decode(raw);
            byte[] encoded = new byte[HEAD.length + key.length];
            System.arraycopy(HEAD, 0, encoded, 0, HEAD.length);
            System.arraycopy(key, 0, encoded, HEAD.length, key.length);
            PublicKey known = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(known);
            check.update(text);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return false;
        }
    }
}
