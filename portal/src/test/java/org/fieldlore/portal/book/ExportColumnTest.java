package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CustomFieldRow;
import org.fieldlore.customer.CustomKind;
import org.fieldlore.portal.shell.Wordbook;
import org.junit.jupiter.api.Test;

class ExportColumnTest {
    private static final CustomFieldRow CLUB =
            new CustomFieldRow(1, "club", "俱乐部", "Club", "", "", CustomKind.TEXT, List.of(), Clearance.OWN, null, 0);
    private static final Wordbook WORDS = new Wordbook(Locale.ENGLISH);

    @Test
    void own_fields_are_offered_behind_those_of_the_archive() {
        List<ExportColumn> offered = ExportColumn.offered(List.of(CLUB), WORDS);

        assertThat(offered)
                .extracting(ExportColumn::label)
                .startsWith("Customer number", "Name")
                .endsWith("Club");
        assertThat(offered)
                .extracting(ExportColumn::key)
                .doesNotHaveDuplicates()
                .endsWith("custom.club");
    }

    @Test
    void some_are_chosen_in_the_order_of_the_offer() {
        assertThat(chosen(List.of(CLUB), "custom.club", "phone", "name"))
                .containsExactly("name", "phone", "custom.club");
    }

    @Test
    void unknown_and_hidden_columns_are_left_out() {
        assertThat(chosen(List.of(), "name", "income", "custom.club")).containsExactly("name");
    }

    @Test
    void all_stand_when_none_that_is_offered_is_asked_for() {
        List<ExportColumn> offered = ExportColumn.offered(List.of(), WORDS);

        assertThat(ExportColumn.chosen(offered, List.of())).isEqualTo(offered);
        assertThat(ExportColumn.chosen(offered, List.of("custom.club"))).isEqualTo(offered);
    }

    private static List<String> chosen(List<CustomFieldRow> own, String... asked) {
        return ExportColumn.chosen(ExportColumn.offered(own, WORDS), List.of(asked)).stream()
                .map(ExportColumn::key)
                .toList();
    }
}
