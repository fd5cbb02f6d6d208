package org.fieldlore.portal.honours;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;

/**
 * A badge signed as a compact JSON Web Token, by the section on VC-JWT of Open Badges 3.0: the payload is the credential with
 * the registered claims beside its members, the header carries the public key and where the portal shows it.
 */
public final class BadgeJwt {
    /** Where the portal shows its key, from its own address on. */
    private static final String KEY = "api/badges/key";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private BadgeJwt() {}

    /** @param sign makes the RS256 signature that the key checks */
    static String of(JsonObject credential, RSAPublicKey key, UnaryOperator<byte[]> sign) {
        JsonObject header = JSON.createObjectBuilder()
                .add("alg", "RS256")
                .add("typ", "JWT")
                .add("kid", credential.getJsonObject("issuer").getString("id") + KEY)
                .add("jwk", jwk(key))
                .build();
        JsonObject claims = JSON.createObjectBuilder(credential)
                .add("iss", credential.getJsonObject("issuer").getString("id"))
                .add("jti", credential.getString("id"))
                .add("nbf", Instant.parse(credential.getString("validFrom")).getEpochSecond())
                .build();
        String signed = part(header) + "." + part(claims);
        return signed + "." + URL.encodeToString(sign.apply(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The key as RFC 7517 writes it. */
    public static JsonObject jwk(RSAPublicKey key) {
        return JSON.createObjectBuilder()
                .add("kty", "RSA")
                .add("alg", "RS256")
                .add("use", "sig")
                .add("e", number(key.getPublicExponent()))
                .add("n", number(key.getModulus()))
                .build();
    }

    private static String part(JsonObject json) {
        return URL.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Unsigned and without leading zeros, by RFC 7518. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
