package org.fieldlore.portal.api.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowSystemsTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final String PATH = "/api/cds-services/customer-view";
    private static final String HERE = "https://portal.example.com" + PATH;

    private final Tokens crm = new Tokens();

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private KnowSystems systems = new KnowSystems();

    @BeforeEach
    void declare() throws IOException {
        file = folder.resolve("systems.properties");
        crm.declare(file, "https://portal.example.com");
        systems = at(NOW);
    }

    @Test
    void a_token_signed_by_either_algorithm_proves_its_issuer() {
        for (JWSAlgorithm algorithm : new JWSAlgorithm[] {JWSAlgorithm.ES384, JWSAlgorithm.RS384}) {
            CallingSystem system = systems.calling("bearer " + crm.token(algorithm, crm.claims(HERE, NOW)), PATH);
            assertThat(system.name()).isEqualTo("crm");
            assertThat(system.address()).isEqualTo("https://portal.example.com");
        }
    }

    @Test
    void a_token_is_good_for_one_call_and_forgotten_when_it_has_expired() {
        JWTClaimsSet claims = crm.claims(HERE, NOW);
        systems.calling(bearer(claims), PATH);

        assertThat(fault(bearer(claims))).isEqualTo(TokenFault.REPLAYED);
        String signedAnew = "Bearer " + crm.token(JWSAlgorithm.RS384, claims);
        assertThat(fault(signedAnew)).isEqualTo(TokenFault.REPLAYED);
    }

    @Test
    void a_refused_token_is_not_used_up() {
        JWTClaimsSet early = new JWTClaimsSet.Builder(crm.claims(HERE, NOW))
                .notBeforeTime(Date.from(NOW.plusSeconds(120)))
                .build();

        assertThat(fault(bearer(early))).isEqualTo(TokenFault.LIFE);
        assertThat(fault(bearer(early))).isEqualTo(TokenFault.LIFE);
    }

    @Test
    void no_other_algorithm_is_taken() throws IOException, JOSEException {
        JWTClaimsSet claims = crm.claims(HERE, NOW);
        byte[] known = Files.readAllBytes(folder.resolve("crm-keys.json"));
        String keyed = Tokens.token(new JWSHeader(JWSAlgorithm.HS384), claims, new MACSigner(known));
        String weak = Tokens.token(
                new JWSHeader(JWSAlgorithm.ES256), claims, new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));

        assertThat(fault("Bearer " + keyed)).isEqualTo(TokenFault.ALGORITHM);
        assertThat(fault("Bearer " + weak)).isEqualTo(TokenFault.ALGORITHM);
        assertThat(fault("Bearer " + new PlainJWT(claims).serialize())).isEqualTo(TokenFault.MALFORMED);
    }

    @Test
    void nobody_signs_for_somebody_else() {
        JWTClaimsSet claims = crm.claims(HERE, NOW);
        JWTClaimsSet stranger = new JWTClaimsSet.Builder(claims)
                .issuer("https://other.example.com")
                .build();
        String token = crm.token(JWSAlgorithm.ES384, claims);
        String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";

        assertThat(fault("Bearer " + new Tokens().token(JWSAlgorithm.ES384, claims)))
                .isEqualTo(TokenFault.SIGNATURE);
        assertThat(fault("Bearer " + changed)).isEqualTo(TokenFault.SIGNATURE);
        assertThat(fault(bearer(stranger))).isEqualTo(TokenFault.ISSUER);
    }

    @Test
    void a_token_for_another_address_proves_nothing_here() {
        assertThat(fault(bearer(crm.claims(HERE + "/feedback", NOW)))).isEqualTo(TokenFault.AUDIENCE);
        assertThat(fault(bearer(crm.claims("https://other.example.com" + PATH, NOW))))
                .isEqualTo(TokenFault.AUDIENCE);
    }

    @Test
    void a_token_has_to_be_of_this_moment() {
        JWTClaimsSet claims = crm.claims(HERE, NOW);
        JWTClaimsSet endless = new JWTClaimsSet.Builder(claims)
                .expirationTime(Date.from(NOW.plusSeconds(301)))
                .build();

        assertThat(fault(bearer(crm.claims(HERE, NOW.minusSeconds(300))))).isEqualTo(TokenFault.EXPIRED);
        assertThat(fault(bearer(crm.claims(HERE, NOW.plusSeconds(31))))).isEqualTo(TokenFault.LIFE);
        assertThat(fault(bearer(endless))).isEqualTo(TokenFault.LIFE);
        systems = new KnowSystems(new DeclaredSystems(file.toString()), clock(NOW), NOW.minusSeconds(10));
        assertThat(fault(bearer(crm.claims(HERE, NOW.minusSeconds(12))))).isEqualTo(TokenFault.LIFE);
        systems.calling(bearer(crm.claims(HERE, NOW.minusSeconds(11))), PATH);
    }

    @Test
    void what_is_no_token_or_lacks_a_claim_is_told() {
        JWTClaimsSet claims = crm.claims(HERE, NOW);

        assertThat(fault(null)).isEqualTo(TokenFault.MISSING);
        assertThat(fault("Basic YWdlbnQ6ZmllbGRsb3Jl")).isEqualTo(TokenFault.MISSING);
        assertThat(fault("Bearer")).isEqualTo(TokenFault.MISSING);
        assertThat(fault("Bearer x.y.z")).isEqualTo(TokenFault.MALFORMED);
        for (String claim : new String[] {"iss", "exp", "iat", "jti"})
            assertThat(fault(bearer(
                            new JWTClaimsSet.Builder(claims).claim(claim, null).build())))
                    .as(claim)
                    .isEqualTo(TokenFault.MALFORMED);
        assertThat(fault(bearer(
                        new JWTClaimsSet.Builder(claims).claim("aud", null).build())))
                .isEqualTo(TokenFault.AUDIENCE);
    }

    @Test
    void a_key_is_changed_without_a_restart_and_who_is_no_longer_declared_is_nobody() throws IOException {
        Tokens changed = new Tokens();
        changed.declare(file, "https://portal.example.com");

        assertThat(fault(bearer(crm.claims(HERE, NOW)))).isEqualTo(TokenFault.SIGNATURE);
        systems.calling("Bearer " + changed.token(JWSAlgorithm.ES384, changed.claims(HERE, NOW)), PATH);
        Files.delete(file);
        assertThat(fault(bearer(crm.claims(HERE, NOW)))).isEqualTo(TokenFault.ISSUER);
    }

    @Test
    void a_file_that_declares_half_a_system_is_named() throws IOException {
        Files.writeString(file, "crm.issuer=" + Tokens.ISSUER);

        assertThatThrownBy(() -> systems.calling(bearer(crm.claims(HERE, NOW)), PATH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("crm.keys")
                .hasMessageContaining("systems.properties");
    }

    private KnowSystems at(Instant now) {
        return new KnowSystems(new DeclaredSystems(file.toString()), clock(now), NOW.minusSeconds(3_600));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private String bearer(JWTClaimsSet claims) {
        return "Bearer " + crm.token(JWSAlgorithm.ES384, claims);
    }

    private TokenFault fault(@Nullable String header) {
        try {
            systems.calling(header, PATH);
        } catch (TokenRefused refused) {
            return (TokenFault) refused.facts().get(0);
        }
        throw new AssertionError("the token was taken");
    }
}
