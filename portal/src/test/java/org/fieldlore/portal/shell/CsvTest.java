package org.fieldlore.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldlore.shared.Page;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void commas_quotes_and_line_breaks_stay_in_their_cell() {
        assertThat(new Csv().row("a,b", "say \"hi\"", "two\nlines", null, 5).toString())
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,5\r\n");
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_disarmed_and_numbers_are_not() {
        assertThat(new Csv().row("=1+1", "@x", "-5", -5).toString()).isEqualTo("'=1+1,'@x,'-5,-5\r\n");
    }

    @Test
    void a_page_knows_its_neighbours() {
        PageMarks first = PageMarks.of(new Page<>(java.util.List.of("a", "b"), 5, 0), 2);
        PageMarks last = PageMarks.of(new Page<>(java.util.List.of("e"), 5, 4), 2);

        assertThat(first).isEqualTo(new PageMarks(1, 2, 5, 1, null, 2));
        assertThat(last).isEqualTo(new PageMarks(5, 5, 5, 3, 2, null));
        assertThat(first.several()).isTrue();
        assertThat(PageMarks.request(null, 20)).isEqualTo(new Page.Request(0, 20));
        assertThat(PageMarks.request(-3, 20)).isEqualTo(new Page.Request(0, 20));
        assertThat(PageMarks.request(3, 20)).isEqualTo(new Page.Request(40, 20));
    }
}
