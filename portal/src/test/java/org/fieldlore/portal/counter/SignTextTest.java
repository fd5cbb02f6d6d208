package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.Level;
import org.fieldlore.grading.Grade;
import org.fieldlore.grading.Sign;
import org.fieldlore.portal.shell.Wordbook;
import org.junit.jupiter.api.Test;

class SignTextTest {
    private final SignText text = new SignText(new Wordbook(Locale.ENGLISH), "CNY");

    @Test
    void a_computed_level_says_that_it_is_estimated_and_by_what() {
        Sign income =
                new Sign(Sign.Code.INCOME, true, List.of(new BigDecimal("240000.00"), new BigDecimal("120000.00")));
        Sign satisfied = new Sign(Sign.Code.SATISFACTION, false, List.of(3));

        assertThat(text.why(new Grade(Level.HIGH, List.of(income, satisfied), null)))
                .isEqualTo("Estimated: income ¥240,000, not below the median of ¥120,000 · satisfaction only 3 of 10");
    }

    @Test
    void a_stated_level_names_who_stated_it_and_when() {
        SourceLine source = new SourceLine(null, null, "林慧", "Lin Hui", Instant.parse("2026-06-30T08:00:00Z"));

        assertThat(text.why(new Grade(Level.LOW, List.of(), source))).contains("Lin Hui", "2026");
    }
}
