package org.fieldlore.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallingKeyTest {
    private static final String HERE = "https://portal.example.com/api/cds-services/customer-view";

    @TempDir
    Path folder;

    @Test
    void its_tokens_are_what_the_published_key_proves() throws ParseException, JOSEException {
        for (int i = 0; i < 20; i++) {
            CallingKey key = CallingKey.made("https://crm.example.com");
            ECKey known = JWKSet.parse(key.jwks()).getKeys().get(0).toECKey();
            Instant now = Instant.now();
            SignedJWT token = SignedJWT.parse(key.header(HERE, now).substring("Bearer ".length()));

            assertThat(token.verify(new ECDSAVerifier(known))).isTrue();
            assertThat(token.getHeader().getKeyID()).isEqualTo(known.getKeyID());
            assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("https://crm.example.com");
            assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(HERE);
            assertThat(token.getJWTClaimsSet().getExpirationTime())
                    .isEqualTo(Instant.ofEpochSecond(now.getEpochSecond() + 300));
        }
    }

    @Test
    void a_private_key_is_read_from_its_jwk_and_nothing_else() throws ParseException, JOSEException {
        ECKey own = new ECKeyGenerator(Curve.P_384).keyID("own").generate();
        CallingKey read = CallingKey.read("https://crm.example.com", own.toJSONString());
        SignedJWT token = SignedJWT.parse(read.header(HERE).substring("Bearer ".length()));

        assertThat(token.verify(new ECDSAVerifier(own.toPublicJWK()))).isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo("own");
        assertThatThrownBy(() -> CallingKey.read("x", own.toPublicJWK().toJSONString()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_declaration_leaves_those_of_others_alone_and_goes_without_a_trace() throws IOException {
        Path file = folder.resolve("systems.properties");
        Files.writeString(file, "crm.issuer=https://crm.example.com\n");
        Declaration declaration = new Declaration(folder, "mock-crm");
        CallingKey key = CallingKey.made("http://localhost:8090");

        declaration.write(key, "http://localhost:8080", "http://localhost:8090/webhook");
        declaration.write(key, "http://localhost:8080", "http://localhost:8090/webhook");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .containsExactly(
                        "crm.issuer=https://crm.example.com",
                        "mock-crm.issuer=http://localhost:8090",
                        "mock-crm.address=http://localhost:8080",
                        "mock-crm.keys=mock-crm-keys.json",
                        "mock-crm.webhook=http://localhost:8090/webhook");
        declaration.remove();
        assertThat(Files.readAllLines(file)).containsExactly("crm.issuer=https://crm.example.com");
        assertThat(folder.resolve("mock-crm-keys.json")).doesNotExist();
    }
}
