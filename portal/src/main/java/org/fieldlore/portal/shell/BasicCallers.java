package org.fieldlore.portal.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldlore.people.Agent;
import org.fieldlore.people.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * Knows machines by their Basic header (RFC 7617). A header that proved right is remembered for a minute as a salted digest,
 * since checking a password costs a tenth of a second by design.
 */
@ApplicationScoped
class BasicCallers {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final byte[] salt = new byte[32];

    @Inject
    private SignIn signIn;

    @Inject
    private Clock clock;

    BasicCallers() {
        new SecureRandom().nextBytes(salt);
    }

    private record Known(Agent agent, Instant until) {}

    /** Returns the agent that the header proves, or nothing. */
    Optional<Agent> of(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        Instant now = clock.instant();
        String digest = digest(header);
        Known hit = known.get(digest);
        if (hit != null && hit.until().isAfter(now)) return Optional.of(hit.agent());
        Optional<Agent> agent = check(header.substring(6).strip());
        agent.ifPresent(a -> remember(digest, new Known(a, now.plus(REMEMBERED))));
        return agent;
    }

    private Optional<Agent> check(String token) {
        try {
            String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : signIn.with(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private void remember(String digest, Known entry) {
        if (known.size() >= MOST) known.clear();
        known.put(digest, entry);
    }

    private String digest(String header) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return HexFormat.of().formatHex(sha.digest(header.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
