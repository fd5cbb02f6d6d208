package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void what_one_knows_already_is_recognised_through_the_mask() {
        assertThat(Mask.phone("10000000012")).isEqualTo("100****0012");
        assertThat(Mask.idNumber("99010119880305123X")).isEqualTo("9901**********123X");
        assertThat(Mask.plate("浙A12345")).isEqualTo("浙A****5");
        assertThat(Mask.address("浙江省杭州市西湖区文三路1号")).isEqualTo("浙江省杭州市****");
        assertThat(Mask.address("北京市朝阳区建国路2号")).isEqualTo("北京市****");
        assertThat(Mask.address("文三路1号")).isEqualTo("****");
        assertThat(Mask.address("12 High Street")).isEqualTo("****");
        assertThat(Mask.email("zhou@example.org")).isEqualTo("z****@example.org");
        assertThat(Mask.name("周明")).isEqualTo("周**");
    }

    @Test
    void what_is_too_short_or_missing_shows_nothing() {
        assertThat(Mask.phone("12345678")).isEqualTo("********");
        assertThat(Mask.email("a@example.org")).isEqualTo("****");
        assertThat(Mask.phone(null)).isNull();
        assertThat(Mask.name("")).isEmpty();
    }

    @Property
    void a_mask_keeps_the_length_and_at_least_three_characters_to_itself(
            @ForAll @NumericChars @StringLength(min = 1, max = 40) String number) {
        for (String masked : new String[] {
            Objects.requireNonNull(Mask.phone(number)),
            Objects.requireNonNull(Mask.idNumber(number)),
            Objects.requireNonNull(Mask.plate(number))
        }) {
            assertThat(masked).hasSameSizeAs(number);
            assertThat(masked.chars().filter(c -> c == '*').count())
                    .isGreaterThanOrEqualTo(Math.min(3, number.length()));
        }
    }

    @Test
    void income_is_for_the_own_customer_only_and_administrators_see_no_personal_text() {
        assertThat(Mask.hides(Fact.INCOME, Clearance.OWN)).isFalse();
        assertThat(Mask.hides(Fact.INCOME, Clearance.MANAGER)).isTrue();
        assertThat(Mask.hides(Fact.PHONE, Clearance.MANAGER)).isFalse();
        assertThat(Mask.hides(Fact.PHONE, Clearance.COLLEAGUE)).isTrue();
        assertThat(Mask.hides(Fact.NAME, Clearance.COLLEAGUE)).isFalse();
        for (Fact personal :
                new Fact[] {Fact.NAME, Fact.PHONE, Fact.ID_NUMBER, Fact.EMAIL, Fact.NOTE, Fact.INCOME, Fact.ABILITY})
            assertThat(Mask.hides(personal, Clearance.NONE)).isTrue();
    }
}
