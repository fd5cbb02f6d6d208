package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.zh;

import org.junit.jupiter.api.Test;

class IndexEntryTest {
    @Test
    void a_title_of_its_own_stands_before_the_text() {
        assertThat(zh(1, "等待期怎么算", "从生效日起算。").entry().whole()).isEqualTo("等待期怎么算\n从生效日起算。");
    }

    @Test
    void a_title_made_of_the_beginning_of_the_text_is_not_said_twice() {
        assertThat(zh(1, "从生效日起算。", "从生效日起算。").entry().whole()).isEqualTo("从生效日起算。");
        assertThat(zh(1, "旅行险 › 从生效…", "  从生效\n日起算。").entry().whole()).isEqualTo("  从生效\n日起算。");
        assertThat(zh(1, "a b…", "a \n b c").entry().whole()).isEqualTo("a \n b c");
    }
}
