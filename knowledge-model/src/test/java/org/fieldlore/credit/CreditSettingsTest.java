package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreditSettingsTest {
    @Test
    void adoption_is_worth_twenty_use_five_and_help_two() {
        CreditSettings settings = CreditSettings.defaults();

        assertThat(settings.points(PointsReason.ADOPTED)).isEqualTo(20);
        assertThat(settings.points(PointsReason.USED_BY_OTHER)).isEqualTo(5);
        assertThat(settings.points(PointsReason.HELPFUL_TO_OTHER)).isEqualTo(2);
    }

    @Test
    void negative_points_are_refused_by_the_key_that_holds_them() {
        assertThatThrownBy(() -> new CreditSettings(20, -1, 2, 30))
                .hasMessage("fieldlore.credit.points.used must be 0 or more, was -1");
    }
}
