package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void the_same_number_written_differently_is_the_same_key() {
        assertThat(Keys.phone("+86 100-0000-0012")).isEqualTo("10000000012");
        assertThat(Keys.phone("0086 10000000012")).isEqualTo("10000000012");
        assertThat(Keys.phone("0571-8600 1234")).isEqualTo("057186001234");
        assertThat(Keys.plate("浙a·12345")).isEqualTo("浙A12345");
        assertThat(Keys.number("99010119880305123x ")).isEqualTo("99010119880305123X");
        assertThat(Keys.name("  ＬＩＮ  Hui ")).isEqualTo("lin hui");
    }

    @Property
    void a_key_of_a_key_is_itself(@ForAll("typed") String text) {
        assertThat(Keys.name(Keys.name(text))).isEqualTo(Keys.name(text));
        assertThat(Keys.plate(Keys.plate(text))).isEqualTo(Keys.plate(text));
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('一', '龥')
                .withCharRange('！', '～')
                .withChars('·', '　', '・')
                .ofMaxLength(30);
    }
}
