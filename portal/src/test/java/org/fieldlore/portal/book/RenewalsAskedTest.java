package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.RenewalQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalsAskedTest {
    @Test
    void an_address_says_what_it_was_read_from() {
        Map<String, String> sent = Map.of("days", "30", "state", "CONSIDERING", "who", "mine", "from", "50");

        assertThat(RenewalsAsked.in(sent)).isEqualTo(new RenewalsAsked(30, null, Renewal.CONSIDERING, true, 50));
        assertThat(RenewalsAsked.in(sent).address()).isEqualTo("days=30&state=CONSIDERING&who=mine&from=50");
    }

    @Test
    void what_makes_no_sense_is_passed_over() {
        Map<String, String> sent = Map.of("days", "8", "state", "x", "who", "all", "from", "-1");

        assertThat(RenewalsAsked.in(sent)).isEqualTo(new RenewalsAsked(7, null, null, false, 0));
        assertThat(RenewalsAsked.in(Map.of("from", "61")).from()).isEqualTo(50);
    }

    @Test
    void days_of_ones_own_choice_stand_before_the_window_and_may_be_over() {
        RenewalsAsked asked = RenewalsAsked.in(Map.of("days", "30", "first", "2026-05-01", "last", "2026-06-30"));

        assertThat(asked.address()).isEqualTo("first=2026-05-01&last=2026-06-30");
        assertThat(asked.query(LocalDate.of(2026, 5, 31))).isEqualTo(new RenewalQuery(-30, 30, Set.of(), false));
        assertThat(asked.periods())
                .hasSize(RenewalsAsked.WINDOWS.size() + 1)
                .last()
                .isEqualTo(asked.meaning(null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,2026-03-01",
        "2026-03-02,2026-03-01",
        "2026-03-01,",
        "x,y",
        "999999999-01-01,999999999-12-31"
    })
    void days_that_are_none_are_passed_over(String first, @Nullable String last) {
        Map<String, String> sent = Map.of("first", first, "last", last == null ? "" : last);

        assertThat(RenewalsAsked.in(sent)).isEqualTo(RenewalsAsked.in(Map.of()));
    }

    @Test
    void another_window_begins_with_its_first_row() {
        RenewalsAsked asked = new RenewalsAsked(30, null, Renewal.CONSIDERING, true, 50);

        assertThat(asked.periods().get(0).address()).isEqualTo("days=0&who=mine");
        assertThat(asked.of(false)).isEqualTo("days=30");
        assertThat(asked.at(75)).isEqualTo("days=30&state=CONSIDERING&who=mine&from=75");
    }
}
