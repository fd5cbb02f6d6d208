package org.fieldlore.shared.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EverydayWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"平安", "成立", "方便", "年金", "安全"})
    void words_that_people_are_called_too_are_known(String word) {
        assertThat(EverydayWords.knows(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李娜", "张伟", "刘洋", "欧阳小娜", "grace miller", ""})
    void names_are_not(String name) {
        assertThat(EverydayWords.knows(name)).isFalse();
    }
}
