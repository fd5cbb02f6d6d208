package org.fieldlore.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {
    @Test
    void one_page_needs_no_pager() {
        assertThat(Pager.of(1, 0, 20, 500).needed()).isFalse();
        assertThat(Pager.of(1, 20, 20, 500).needed()).isFalse();
        assertThat(Pager.of(1, 21, 20, 500).numbers()).containsExactly(1, 2);
    }

    @Test
    void a_long_answer_leaves_gaps() {
        assertThat(Pager.of(10, 400, 20, 500).numbers()).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 20);
        assertThat(Pager.of(1, 400, 20, 500).numbers()).containsExactly(1, 2, 3, 0, 20);
    }

    @Test
    void nothing_is_offered_beyond_the_depth_of_a_search() {
        assertThat(Pager.of(1, 1_000_000, 20, 500).last()).isEqualTo(500);
    }
}
