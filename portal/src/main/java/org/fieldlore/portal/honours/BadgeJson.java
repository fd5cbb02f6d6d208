package org.fieldlore.portal.honours;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.fieldlore.credit.ReadHonours;
import org.fieldlore.portal.shell.Wordbook;

/**
 * A badge as an OpenBadgeCredential of 1EdTech's Open Badges 3.0 in JSON-LD, on the data model of W3C's Verifiable Credentials
 * 2.0. It carries no {@code proof}: the portal holds no key of the company to sign with, so whoever receives one has to ask the
 * company whether it is true.
 */
final class BadgeJson {
    private BadgeJson() {}

    /**
     * Writes a badge that was won.
     *
     * @param login of the one who won it, by which the subject is identified
     * @param issuer address of the portal
     */
    static JsonObject of(ReadHonours.Won won, String login, String name, String issuer, Wordbook words) {
        Instant at = Objects.requireNonNull(won.at()).truncatedTo(ChronoUnit.SECONDS);
        String code = won.badge().name();
        return JSON.createObjectBuilder()
                .add(
                        "@context",
                        JSON.createArrayBuilder()
                                .add("https://www.w3.org/ns/credentials/v2")
                                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"))
                .add("id", urn("credential:" + issuer + ":" + login + ":" + code + ":" + at))
                .add(
                        "type",
                        JSON.createArrayBuilder().add("VerifiableCredential").add("OpenBadgeCredential"))
                .add("name", words.of("honours", "badge." + code))
                .add(
                        "issuer",
                        JSON.createObjectBuilder()
                                .add("id", issuer)
                                .add("type", JSON.createArrayBuilder().add("Profile"))
                                .add("name", words.of("shell", "product")))
                .add("validFrom", at.toString())
                .add(
                        "credentialSubject",
                        JSON.createObjectBuilder()
                                .add("type", JSON.createArrayBuilder().add("AchievementSubject"))
                                .add(
                                        "identifier",
                                        JSON.createArrayBuilder()
                                                .add(identity("userName", login))
                                                .add(identity("name", name)))
                                .add(
                                        "achievement",
                                        JSON.createObjectBuilder()
                                                .add("id", urn("achievement:" + issuer + ":" + code))
                                                .add(
                                                        "type",
                                                        JSON.createArrayBuilder()
                                                                .add("Achievement"))
                                                .add("achievementType", "Badge")
                                                .add("name", words.of("honours", "badge." + code))
                                                .add(
                                                        "description",
                                                        words.of(
                                                                "honours",
                                                                "badge.text." + code,
                                                                won.badge().needed()))
                                                .add(
                                                        "criteria",
                                                        JSON.createObjectBuilder()
                                                                .add(
                                                                        "narrative",
                                                                        words.of(
                                                                                "honours",
                                                                                "badge.text." + code,
                                                                                won.badge()
                                                                                        .needed())))))
                .build();
    }

    private static JsonObject identity(String type, String value) {
        return JSON.createObjectBuilder()
                .add("type", "IdentityObject")
                .add("identityHash", value)
                .add("identityType", type)
                .add("hashed", false)
                .build();
    }

    /** The same for the same badge, however often it is exported. */
    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
