package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {
    @Test
    void a_long_list_shows_its_ends_and_the_pages_around() {
        Pager pager = Pager.of(501, 250, 25, 25);

        assertThat(pager.steps()).extracting(Pager.Step::number).containsExactly(1, 9, 10, 11, 12, 13, 21);
        assertThat(pager.steps())
                .filteredOn(Pager.Step::current)
                .extracting(Pager.Step::number)
                .containsExactly(11);
        assertThat(pager.first()).isEqualTo(251);
        assertThat(pager.last()).isEqualTo(275);
    }

    @Test
    void an_empty_list_begins_at_nothing() {
        assertThat(Pager.of(0, 0, 0, 25).first()).isZero();
        assertThat(Pager.of(0, 0, 0, 25).steps()).isEmpty();
    }
}
