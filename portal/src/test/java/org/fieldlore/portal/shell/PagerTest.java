package org.fieldlore.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.fieldlore.shared.Page;
import org.junit.jupiter.api.Test;

class PagerTest {
    private static final int SIZE = 20;

    @Test
    void a_long_list_offers_its_ends_and_the_neighbours() {
        assertThat(numbers(page(10, 400))).containsExactly(1, 0, 9, 10, 11, 0, 20);
        assertThat(numbers(page(1, 400))).containsExactly(1, 2, 0, 20);
        assertThat(numbers(page(20, 400))).containsExactly(1, 0, 19, 20);
    }

    @Test
    void a_single_page_is_offered_instead_of_a_gap() {
        assertThat(numbers(page(4, 400))).containsExactly(1, 2, 3, 4, 5, 0, 20);
        assertThat(numbers(page(17, 400))).containsExactly(1, 0, 16, 17, 18, 19, 20);
    }

    @Test
    void a_page_knows_its_rows_and_its_neighbours() {
        Pager first = page(1, 45);
        Pager last = page(3, 45);

        assertThat(first.first()).isEqualTo(1);
        assertThat(first.last()).isEqualTo(20);
        assertThat(first.previous()).isNull();
        assertThat(first.next()).isEqualTo(new Pager.Step(2, "?page=2", false));
        assertThat(last.first()).isEqualTo(41);
        assertThat(last.last()).isEqualTo(45);
        assertThat(last.previous()).isEqualTo(new Pager.Step(2, "?page=2", false));
        assertThat(last.next()).isNull();
        assertThat(last.steps()).filteredOn(Pager.Step::current).containsExactly(new Pager.Step(3, "?page=3", true));
    }

    @Test
    void one_page_or_an_empty_one_needs_no_pager() {
        assertThat(page(1, 0).needed()).isFalse();
        assertThat(page(1, 0).first()).isZero();
        assertThat(page(1, 20).needed()).isFalse();
        assertThat(page(9, 21).needed()).isFalse();
        assertThat(page(1, 21).needed()).isTrue();
    }

    @Test
    void nothing_is_offered_beyond_the_depth_of_a_list() {
        Pager deepest = Pager.of(rows(500, 1_000_000), SIZE, 500, number -> "");

        assertThat(numbers(deepest)).containsExactly(1, 0, 499, 500);
        assertThat(deepest.next()).isNull();
        assertThat(deepest.total()).isEqualTo(1_000_000);
    }

    @Test
    void a_page_that_makes_no_sense_is_the_first() {
        assertThat(Pager.request(null, SIZE)).isEqualTo(new Page.Request(0, SIZE));
        assertThat(Pager.request(-3, SIZE)).isEqualTo(new Page.Request(0, SIZE));
        assertThat(Pager.request(3, SIZE)).isEqualTo(new Page.Request(40, SIZE));
    }

    private static List<Integer> numbers(Pager pager) {
        return pager.steps().stream().map(Pager.Step::number).toList();
    }

    private static Pager page(int number, int total) {
        return Pager.of(rows(number, total), SIZE, page -> "?page=" + page);
    }

    private static Page<String> rows(int number, int total) {
        int from = (number - 1) * SIZE;
        int here = Math.max(0, Math.min(SIZE, total - from));
        return new Page<>(Collections.nCopies(here, ""), total, from);
    }
}
