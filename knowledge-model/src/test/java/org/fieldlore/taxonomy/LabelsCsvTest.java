package org.fieldlore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsCsvTest {
    private static final ParsedConcept COVER = new ParsedConcept(
            "https://fieldlore.org/vocabulary/need/cover",
            "need",
            "保障",
            "Cover, \"life\"",
            List.of("=保额", "有钱用"),
            List.of("protection"),
            "出事有钱用",
            "Money when\nneeded",
            null,
            List.of(),
            "LIFE");

    @Test
    void what_is_written_is_read_again() {
        String table = LabelsCsv.write(List.of(COVER));
        assertThat(table).startsWith("\uFEFFiri,zh,en,altZh").contains("'=保额|有钱用");
        assertThat(LabelsCsv.read(table, List.of(COVER))).containsExactly(COVER);
    }

    @Test
    void other_words_are_taken_and_the_place_stays() {
        ParsedConcept read = LabelsCsv.read(LabelsCsv.write(List.of(COVER)).replace("有钱用", "有钱用| 兜底 |"), List.of(COVER))
                .get(0);
        assertThat(read.altZh()).containsExactlyInAnyOrder("=保额", "有钱用", "兜底");
        assertThat(read.notation()).isEqualTo("LIFE");
    }

    @Test
    void what_is_no_such_table_is_refused_with_its_line() {
        for (String table : List.of(
                "",
                "iri,zh\nx,y",
                LabelsCsv.write(List.of(COVER)).replace("need/cover", "need/other"),
                LabelsCsv.write(List.of(COVER)) + "\"open",
                LabelsCsv.write(List.of(COVER)) + "only,two\n"))
            assertThatThrownBy(() -> LabelsCsv.read(table, List.of(COVER)))
                    .as(table)
                    .isInstanceOf(FileUnreadable.class);
    }
}
