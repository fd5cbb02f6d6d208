package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CreditSettingsTest {
    @Test
    void a_day_begins_at_midnight_where_the_company_is() {
        CreditSettings settings = CreditSettings.defaults();

        assertThat(settings.day(Instant.parse("2026-06-30T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(settings.start(LocalDate.of(2026, 7, 1))).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
    }

    @Test
    void what_makes_no_sense_is_refused_by_the_key_that_holds_it() {
        assertThatThrownBy(() -> new CreditSettings("Asia/Shanghai", 3, 4))
                .hasMessage("fieldlore.credit.ring-days must be 7..365, was 3");
        assertThatThrownBy(() -> new CreditSettings("Asia/Shanghai", 90, 1))
                .hasMessage("fieldlore.credit.ring-excess must be above 1, was 1.0");
    }
}
