package org.fieldlore.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSealTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_782_806_400);
    private static final String BODY = "{\"id\":\"7\"}";

    private final KeyPair pair = pair();

    @Test
    void an_event_of_this_moment_that_the_portal_signed_holds() throws GeneralSecurityException {
        assertThat(holds(headers(pair, NOW), BODY)).isTrue();
        Map<String, @Nullable String> twice = headers(pair, NOW);
        twice.put("webhook-signature", "v1,AAAA v1a,AAAA " + twice.get("webhook-signature"));
        assertThat(holds(twice, BODY)).isTrue();
    }

    @Test
    void anything_else_does_not() throws GeneralSecurityException {
        assertThat(holds(headers(pair, NOW), BODY + " ")).isFalse();
        assertThat(holds(headers(pair(), NOW), BODY)).isFalse();
        assertThat(holds(headers(pair, NOW.minusSeconds(301)), BODY)).isFalse();
        assertThat(holds(headers(pair, NOW.plusSeconds(301)), BODY)).isFalse();
        for (String name : headers(pair, NOW).keySet()) {
            Map<String, @Nullable String> without = headers(pair, NOW);
            without.remove(name);
            assertThat(holds(without, BODY)).as(name).isFalse();
            without.put(name, "x");
            assertThat(holds(without, BODY)).as(name).isFalse();
        }
    }

    private boolean holds(Map<String, @Nullable String> headers, String body) {
        byte[] encoded = pair.getPublic().getEncoded();
        String x = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        String jwks = "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-384\"},{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x
                + "\"}]}";
        return EventSeal.holds(jwks, headers, body, NOW);
    }

    private static Map<String, @Nullable String> headers(KeyPair pair, Instant at) throws GeneralSecurityException {
        String seconds = Long.toString(at.getEpochSecond());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(("7." + seconds + "." + BODY).getBytes(StandardCharsets.UTF_8));
        Map<String, @Nullable String> headers = new HashMap<>();
        headers.put("webhook-id", "7");
        headers.put("webhook-timestamp", seconds);
        headers.put("webhook-signature", "v1a," + Base64.getEncoder().encodeToString(signature.sign()));
        return headers;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
