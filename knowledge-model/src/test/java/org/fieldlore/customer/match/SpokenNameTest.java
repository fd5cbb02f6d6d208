package org.fieldlore.customer.match;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNameTest {
    @ParameterizedTest
    @CsvSource({
        "张伟, zhang, wei",
        "曾志伟, zeng, zhiwei",
        "仇英, qiu, ying",
        "欧阳静怡, ouyang, jingyi",
        "尉迟恭, yuchi, gong",
        "欧阳, ou, yang",
        "王莎莎, wang, shasha",
        "Mary Ann Smith, smith, maryann",
        "'Smith, Mary Ann', smith, maryann",
        "García López, lopez, garcia",
        "Madonna, madonna, ''"
    })
    void people_have_a_family_name_and_a_given_name(String name, String family, String given) {
        SpokenName spoken = SpokenName.of(name, false);

        assertThat(spoken.family()).isEqualTo(family);
        assertThat(spoken.given()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "诸葛静怡, 諸葛靜怡, SAME",
        "José García, JOSE  GARCIA, SAME",
        "张伟, Zhang Wei, NEAR",
        "张伟, Wei Zhang, NEAR",
        "欧阳静怡, Jingyi OuYang, NEAR",
        "张伟, 张玮, NEAR",
        "'Smith, John', John Smith, NEAR",
        "Jonathan Smith, Jonathon Smith, NEAR",
        "Jon Smith, Joan Smith, TRACE",
        "Catherine Miller, Catherine Jones, PART",
        "周静怡, 吴静怡, PART",
        "张伟, 张敏, TRACE",
        "张伟, 李敏, OTHER",
        "Mary Smith, Anna Jones, OTHER"
    })
    void names_of_people_agree_as_far_as_they_sound_alike(String one, String other, Agreement agreement) {
        assertThat(SpokenName.of(one, false).compare(SpokenName.of(other, false)))
                .isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "青屿软件有限公司, 青屿软件股份有限公司, SAME",
        "Blue Island Ltd., BLUE ISLAND LIMITED, SAME",
        "青屿软件有限公司, 青峪软件有限公司, NEAR",
        "青屿软件有限公司, 青屿软件有限公司嘉兴分公司, PART",
        "青屿软件有限公司, 云栖茶业有限公司, OTHER"
    })
    void companies_are_compared_without_their_legal_form(String one, String other, Agreement agreement) {
        assertThat(SpokenName.of(one, true).compare(SpokenName.of(other, true))).isEqualTo(agreement);
    }

    @Test
    void a_company_of_a_persons_name_is_one_word() {
        SpokenName spoken = SpokenName.of("John Smith Ltd", true);

        assertThat(spoken.family()).isEqualTo("johnsmith");
        assertThat(spoken.given()).isEmpty();
    }

    @Property
    void it_does_not_matter_which_of_two_is_looked_at_first(
            @ForAll("names") String one, @ForAll("names") String other) {
        SpokenName a = SpokenName.of(one, false);
        SpokenName b = SpokenName.of(other, false);

        assertThat(a.compare(b)).as(one + " and " + other).isEqualTo(b.compare(a));
    }

    @Property
    void the_order_of_the_names_changes_neither_the_letters_nor_what_they_are_taken_for(
            @ForAll("latin") String given, @ForAll("latin") String family) {
        SpokenName straight = SpokenName.of(given + " " + family, false);
        SpokenName turned = SpokenName.of(family + " " + given, false);

        assertThat(straight.letters()).isEqualTo(turned.letters());
        assertThat(straight.compare(turned)).isIn(Agreement.SAME, Agreement.NEAR);
    }

    @Property
    void whatever_is_written_has_a_sound_and_is_the_same_as_itself(@ForAll String name, @ForAll boolean company) {
        SpokenName spoken = SpokenName.of(name, company);

        assertThat(spoken.compare(SpokenName.of(name, company))).isEqualTo(Agreement.SAME);
        assertThat(spoken.written()).isEqualTo(spoken.written().strip()).doesNotContain("  ");
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> chinese = Combinators.combine(
                        Arbitraries.of("张", "章", "曾", "欧阳", "安"), Arbitraries.of("伟", "安娜", "静怡", "玮", "章"))
                .as(String::concat);
        Arbitrary<String> words = Combinators.combine(latin(), latin()).as((first, last) -> first + " " + last);
        return Arbitraries.oneOf(chinese, words, latin());
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.of(
                "Zhang", "Wei", "An", "Anna", "Na", "Annan", "Catherine", "Katherine", "Jing", "Yi", "Jingyi");
    }
}
