package org.fieldlore.portal.api.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Another system that signs tokens, for tests: it has one key of each sort, and declares the public ones. */
public final class Tokens {
    public static final String ISSUER = "https://crm.example.com";

    private final ECKey curve;
    private final RSAKey rsa;

    public Tokens() {
        try {
            this.curve = new ECKeyGenerator(Curve.P_384).keyID("ec").generate();
            this.rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the file that declares this system, and its keys beside it. */
    public void declare(Path file, String address) throws IOException {
        Path keys = file.resolveSibling("crm-keys.json");
        Files.writeString(
                keys, new JWKSet(List.of((JWK) curve, rsa)).toPublicJWKSet().toString());
        Files.writeString(file, "crm.issuer=" + ISSUER + "\ncrm.address=" + address + "/\ncrm.keys=crm-keys.json\n");
    }

    /** A header with a token that is good for one call of that address. */
    public String header(String audience, Instant now) {
        return "Bearer " + token(JWSAlgorithm.ES384, claims(audience, now));
    }

    JWTClaimsSet claims(String audience, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString())
                .build();
    }

    String token(JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            boolean ec = algorithm.equals(JWSAlgorithm.ES384);
            JWSSigner signer = ec ? new ECDSASigner(curve) : new RSASSASigner(rsa);
            return token(
                    new JWSHeader.Builder(algorithm).keyID(ec ? "ec" : "rsa").build(), claims, signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    ECKey curve() {
        return curve;
    }
}
