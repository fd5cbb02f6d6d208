package org.fieldlore.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void commas_quotes_and_line_breaks_stay_in_their_cell() {
        assertThat(new Csv().row("a,b", "say \"hi\"", "two\nlines", null, 5).toString())
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,5\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "＝1"})
    void what_a_spreadsheet_would_run_stays_text(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void numbers_stay_numbers_and_nothing_is_nothing() {
        assertThat(Csv.line(Arrays.asList(new BigDecimal("-12.50"), null, 3, "")))
                .isEqualTo("-12.50,,3,\r\n");
    }
}
