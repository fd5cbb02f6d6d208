package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fieldlore.search.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    @Test
    void a_number_within_its_limits_is_read() {
        assertThat(Asked.number("size", "200", 1, 200)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "", "ten", "1.5", "99999999999999999999"})
    void any_other_is_refused_with_its_limits(String sent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.number("size", sent, 1, 200))
                .withMessage("size must be 1..200, was " + sent);
    }

    @Test
    void values_of_a_filter_are_separated_by_commas() {
        assertThat(Asked.values(Facet.KIND, "FAQ, INSIGHT,")).containsExactly("FAQ", "INSIGHT");
        assertThat(Asked.values(Facet.CONCEPT, "")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.values(Facet.LANG, "zh,fr"))
                .withMessage("lang must be one of [zh, en], was fr");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.values(Facet.SEGMENT, "young"))
                .withMessage("segment must be a number above 0, was young");
    }
}
