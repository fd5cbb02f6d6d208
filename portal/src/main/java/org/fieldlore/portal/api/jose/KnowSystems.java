package org.fieldlore.portal.api.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows other systems by a JSON Web Token about a single call, as CDS Hooks has it: signed by ES384 or RS384 with a key of the issuer's
 * own, for the very address that is called, for five minutes at most, and good for one call. Which tokens were used is kept in memory
 * until they expire; one that was issued before this server started is refused, since it may have been used then.
 */
@ApplicationScoped
public class KnowSystems {
    private static final Set<JWSAlgorithm> ALLOWED = Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384);
    private static final String SCHEME = "Bearer ";
    private static final Duration MOST = Duration.ofMinutes(5);

    /** How far ahead a caller's clock may be. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private static final int MOST_LETTERS = 200;

    private final Map<Used, Instant> used = new ConcurrentHashMap<>();
    private final DeclaredSystems declared;
    private final Clock clock;
    private final Instant started;

    /** A token by its issuer and jti. */
    private record Used(String issuer, String id) {}

    @Inject
    public KnowSystems(DeclaredSystems declared, Clock clock) {
        this(
                declared,
                clock,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    KnowSystems(DeclaredSystems declared, Clock clock, Instant started) {
        this.declared = declared;
        this.clock = clock;
        // Tokens count in whole seconds.
        this.started = started.minusSeconds(1);
    }

    /** For the container's proxy. */
    protected KnowSystems() {
        this(new DeclaredSystems(""), Clock.systemUTC());
    }

    /**
     * Returns the system that the header of a call proves; the same token proves nothing a second time.
     *
     * @param authorization the header, or null when there is none
     * @param path what is called, from the address of the portal on, such as "/api/cds-services/customer-view"
     * @throws TokenRefused with the first fault that is found
     */
    public CallingSystem calling(@Nullable String authorization, String path) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            throw new TokenRefused(TokenFault.MISSING);
        try {
            SignedJWT token =
                    SignedJWT.parse(authorization.substring(SCHEME.length()).strip());
            require(ALLOWED.contains(token.getHeader().getAlgorithm()), TokenFault.ALGORITHM);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            CallingSystem system = declared.byIssuer(needed(claims.getIssuer()))
                    .orElseThrow(() -> new TokenRefused(TokenFault.ISSUER));
            require(isSignedBy(system, token), TokenFault.SIGNATURE);
            require(claims.getAudience().contains(system.address() + path), TokenFault.AUDIENCE);
            spend(claims);
            return system;
        } catch (ParseException | IllegalArgumentException noToken) {
            throw new TokenRefused(TokenFault.MALFORMED);
        }
    }

    private static boolean isSignedBy(CallingSystem system, SignedJWT token) {
        JWSHeader header = token.getHeader();
        for (JWK key : new JWKSelector(JWKMatcher.forJWSHeader(header)).select(system.keys()))
            try {
                if (key instanceof AsymmetricJWK pair
                        && token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(header, pair.toPublicKey())))
                    return true;
            } catch (JOSEException notThisKey) {
                // Another one may fit.
            }
        return false;
    }

    /** Refuses a token that is not of this moment, or was used; else it is used now. */
    private void spend(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant issued = needed(claims.getIssueTime()).toInstant();
        Instant expires = needed(claims.getExpirationTime()).toInstant();
        String id = needed(claims.getJWTID());
        require(!id.isBlank() && id.length() <= MOST_LETTERS, TokenFault.MALFORMED);
        require(expires.isAfter(now), TokenFault.EXPIRED);
        boolean timely =
                !issued.isAfter(now.plus(AHEAD)) && !issued.isBefore(started) && !expires.isAfter(issued.plus(MOST));
        require(timely, TokenFault.LIFE);
        Date begins = claims.getNotBeforeTime();
        require(begins == null || !begins.toInstant().isAfter(now.plus(AHEAD)), TokenFault.LIFE);
        used.values().removeIf(until -> !until.isAfter(now));
        require(used.putIfAbsent(new Used(needed(claims.getIssuer()), id), expires) == null, TokenFault.REPLAYED);
    }

    private static <T> T needed(@Nullable T claim) {
        if (claim == null) throw new TokenRefused(TokenFault.MALFORMED);
        return claim;
    }

    private static void require(boolean holds, TokenFault fault) {
        if (!holds) throw new TokenRefused(fault);
    }
}
