package org.fieldlore.portal.honours;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import org.fieldlore.credit.Badge;
import org.fieldlore.credit.ReadHonours;
import org.fieldlore.portal.shell.Wordbook;
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

    private static JsonObject badge() {
        return BadgeJson.of(WON, "mei", "He Mei", "https://portal.example/", new Wordbook(Locale.ENGLISH));
    }
}
