package org.fieldlore.portal.honours;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.fieldlore.credit.Badge;
import org.fieldlore.credit.ReadHonours;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.Jsons;
import org.junit.jupiter.api.Test;

class BadgeJsonTest {
    private static final ReadHonours.Won WON =
            new ReadHonours.Won(Badge.TEN_ADOPTED, Instant.parse("2026-06-30T08:00:00.123456Z"));

    /** The fields that Open Badges 3.0 requires of an AchievementCredential, by its data model. */
    @Test
    void a_badge_has_all_that_open_badges_three_requires_but_the_proof() {
        JsonObject badge = badge();

        assertThat(badge.getJsonArray("@context").getString(0)).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(badge.getJsonArray("@context").getString(1))
                .startsWith("https://purl.imsglobal.org/spec/ob/v3p0/context");
        assertThat(badge.getJsonArray("type").toString())
                .isEqualTo("[\"VerifiableCredential\",\"OpenBadgeCredential\"]");
        assertThat(badge.getString("id")).startsWith("urn:uuid:");
        assertThat(badge.getString("validFrom")).isEqualTo("2026-06-30T08:00:00Z");
        assertThat(badge.getJsonObject("issuer").getString("id")).isEqualTo("https://portal.example/");
        JsonObject subject = badge.getJsonObject("credentialSubject");
        assertThat(subject.getJsonArray("type").getString(0)).isEqualTo("AchievementSubject");
        assertThat(subject.getJsonArray("identifier").getJsonObject(0).getString("identityHash"))
                .isEqualTo("mei");
        JsonObject achievement = subject.getJsonObject("achievement");
        assertThat(achievement.getString("name")).isEqualTo("Ten adopted");
        assertThat(achievement.getString("description")).contains("10");
        assertThat(achievement.getJsonObject("criteria").getString("narrative")).contains("10");
        assertThat(badge.containsKey("proof")).isFalse();
    }

    @Test
    void exported_again_it_is_the_same() {
        assertThat(badge()).isEqualTo(badge());
    }

    @Test
    void signed_it_is_a_token_of_three_parts_that_the_key_in_its_header_checks() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        String[] parts = BadgeJwt.of(badge(), key, text -> signed(pair, text)).split("\\.");

        JsonObject header = json(parts[0]);
        JsonObject claims = json(parts[1]);
        assertThat(header.getString("alg")).isEqualTo("RS256");
        assertThat(header.getString("kid")).isEqualTo("https://portal.example/api/badges/key");
        assertThat(new BigInteger(
                        1,
                        Base64.getUrlDecoder()
                                .decode(header.getJsonObject("jwk").getString("n"))))
                .isEqualTo(key.getModulus());
        assertThat(claims.getString("iss")).isEqualTo("https://portal.example/");
        assertThat(claims.getString("jti")).isEqualTo(badge().getString("id"));
        assertThat(claims.getInt("nbf")).isEqualTo(1_782_806_400);
        badge().forEach((name, value) -> assertThat(claims.get(name)).isEqualTo(value));
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        check.update((parts[0] + "." + parts[1].replace('J', 'K')).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isFalse();
    }

    private static byte[] signed(KeyPair pair, byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(String part) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        return Jsons.JSON.createReader(new StringReader(text)).readObject();
    }

    private static JsonObject badge() {
        return BadgeJson.of(WON, "mei", "He Mei", "https://portal.example/", new Wordbook(Locale.ENGLISH));
    }
}
