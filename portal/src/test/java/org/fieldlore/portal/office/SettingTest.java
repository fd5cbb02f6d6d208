package org.fieldlore.portal.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fieldlore.search.RebuildIndex;
import org.junit.jupiter.api.Test;

class SettingTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @Test
    void secrets_are_known_by_their_key_and_cut_out_of_addresses() {
        assertThat(Setting.secret("fieldlore.db.password")).isTrue();
        assertThat(Setting.secret("fieldlore.mail.apiToken")).isTrue();
        assertThat(Setting.secret("fieldlore.db.url")).isFalse();
        assertThat(Setting.bare("jdbc:mysql://h/f?user=a&password=p&x=1"))
                .isEqualTo("jdbc:mysql://h/f?user=a&password=…&x=1");
    }

    @Test
    void the_origin_of_a_value_is_told_from_its_source() {
        assertThat(Setting.origin("jar:file:/x.jar!/META-INF/microprofile-config.properties", 0))
                .isEqualTo(Setting.Origin.DEFAULT);
        assertThat(Setting.origin("Environment", 300)).isEqualTo(Setting.Origin.ENVIRONMENT);
        assertThat(Setting.origin("System Properties", 400)).isEqualTo(Setting.Origin.SYSTEM_PROPERTY);
        assertThat(Setting.origin(null, 100)).isEqualTo(Setting.Origin.DEFAULT);
        assertThat(Setting.origin("vault", 250)).isEqualTo(Setting.Origin.OTHER);
    }

    @Test
    void a_rebuild_tells_its_share_and_whether_it_broke() {
        assertThat(HealthPage.share(new RebuildIndex.Progress(true, false, 30, 120, NOW, null)))
                .isEqualTo(25);
        assertThat(HealthPage.share(new RebuildIndex.Progress(true, false, 30, 0, NOW, null)))
                .isZero();
        assertThat(HealthPage.broken(new RebuildIndex.Progress(false, false, 3, 9, NOW, null)))
                .isTrue();
        assertThat(HealthPage.broken(new RebuildIndex.Progress(false, false, 9, 9, NOW, NOW)))
                .isFalse();
        assertThat(HealthPage.broken(new RebuildIndex.Progress(false, false, 0, 0, null, null)))
                .isFalse();
    }
}
