package org.fieldlore.portal.launch;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs the calls of a system: a JSON Web Token for each, by ES384 (RFC 7518), as the server of a CRM does.
 *
 * @param issuer what the system calls itself
 * @param id of the key; null when the token names none
 * @param jwks the public key as a JWK set; empty when the private one was read from a file
 */
record CallingKey(String issuer, @Nullable String id, PrivateKey key, String jwks) {
    private static final String CURVE = "secp384r1";
    private static final int BYTES = 48;
    private static final long MINUTES_5 = 300;

    /** A new key, whose private half lives as long as this program. */
    static CallingKey made(String issuer) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            String id = UUID.randomUUID().toString();
            Map<String, Object> jwk = new LinkedHashMap<>();
            jwk.put("kty", "EC");
            jwk.put("crv", "P-384");
            jwk.put("use", "sig");
            jwk.put("kid", id);
            jwk.put("x", coordinate(point.getAffineX()));
            jwk.put("y", coordinate(point.getAffineY()));
            String jwks = Json.write(Map.of("keys", List.of(jwk)));
            return new CallingKey(issuer, id, pair.getPrivate(), jwks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no keys of P-384", e);
        }
    }

    /** The private key of a JWK (RFC 7517) of the curve P-384. */
    static CallingKey read(String issuer, String jwk) {
        Map<String, Object> members = Json.object(Json.read(jwk));
        if (!"P-384".equals(members.get("crv")) || !(members.get("d") instanceof String secret))
            throw new IllegalArgumentException("the key must be a private JWK of the curve P-384");
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec(CURVE));
            BigInteger number = new BigInteger(1, Base64.getUrlDecoder().decode(secret));
            PrivateKey key = KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(number, curve.getParameterSpec(ECParameterSpec.class)));
            return new CallingKey(issuer, (String) members.get("kid"), key, "");
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot be read", e);
        }
    }

    /** A header that is good for one call of an address. */
    String header(String address) {
        return header(address, Instant.now());
    }

    /** The same, issued at a moment; it lives five minutes. */
    String header(String address, Instant issued) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("alg", "ES384");
        head.put("typ", "JWT");
        if (id != null) head.put("kid", id);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", address);
        claims.put("iat", issued.getEpochSecond());
        claims.put("exp", issued.getEpochSecond() + MINUTES_5);
        claims.put("jti", UUID.randomUUID().toString());
        String text = url(Json.write(head).getBytes(StandardCharsets.UTF_8)) + "."
                + url(Json.write(claims).getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return "Bearer " + text + "." + url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, whole, BYTES - length, length);
        return url(whole);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
