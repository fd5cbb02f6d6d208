package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fieldlore.customer.Renewal;
import org.junit.jupiter.api.Test;

class RenewalsAskedTest {
    @Test
    void an_address_says_what_it_was_read_from() {
        Map<String, String> sent = Map.of("days", "30", "state", "CONSIDERING", "who", "mine", "from", "50");

        assertThat(RenewalsAsked.in(sent)).isEqualTo(new RenewalsAsked(30, Renewal.CONSIDERING, true, 50));
        assertThat(RenewalsAsked.in(sent).address()).isEqualTo("days=30&state=CONSIDERING&who=mine&from=50");
    }

    @Test
    void what_makes_no_sense_is_passed_over() {
        Map<String, String> sent = Map.of("days", "8", "state", "x", "who", "all", "from", "-1");

        assertThat(RenewalsAsked.in(sent)).isEqualTo(new RenewalsAsked(7, null, false, 0));
        assertThat(RenewalsAsked.in(Map.of("from", "61")).from()).isEqualTo(50);
    }

    @Test
    void another_window_begins_with_its_first_row() {
        RenewalsAsked asked = new RenewalsAsked(30, Renewal.CONSIDERING, true, 50);

        assertThat(asked.within(0, null)).isEqualTo("days=0&who=mine");
        assertThat(asked.of(false)).isEqualTo("days=30");
        assertThat(asked.at(75)).isEqualTo("days=30&state=CONSIDERING&who=mine&from=75");
    }
}
