package org.fieldlore.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling for postal addresses, where it is certain. */
class AddressesTest {
    private static final List<String> PARTS = List.of(
            "浙江",
            "浙江省",
            "杭州",
            "杭州市",
            "西湖区",
            "吉林",
            "吉林市",
            "北京",
            "北京市",
            "朝阳区",
            "内蒙古",
            "自治区",
            "呼和浩特市",
            "路",
            "北",
            "３",
            "12",
            "号",
            "号楼",
            "栋",
            "幢",
            "单元",
            "室",
            "房",
            "房间",
            " ",
            "　",
            "-",
            "—",
            "A",
            "Main St.",
            "场",
            "小区");

    @ParameterizedTest
    @CsvSource({
        "浙江杭州市西湖区文三路１００号, 浙江省杭州市西湖区文三路100号",
        "浙江省 杭州市　西湖区 文三路 100 号, 浙江省杭州市西湖区文三路100号",
        "浙江省浙江省杭州市文三路, 浙江省杭州市文三路",
        "浙江浙江省杭州市文三路, 浙江省杭州市文三路",
        "浙江省杭州市浙江省杭州市文三路, 浙江省杭州市文三路",
        "浙江省杭州市杭州市文三路, 浙江省杭州市文三路",
        "北京北京市朝阳区建国路, 北京市朝阳区建国路",
        "北京朝阳区建国路, 北京市朝阳区建国路",
        "内蒙古呼和浩特市新城区, 内蒙古自治区呼和浩特市新城区",
        "吉林吉林市昌邑区, 吉林省吉林市昌邑区",
        "文三路3号楼2单元502, 文三路3幢2单元502室",
        "文三路3栋502房间, 文三路3幢502室",
        "听潮街3—502, 听潮街3-502"
    })
    void a_chinese_address_gets_its_usual_spelling(String typed, String usual) {
        assertThat(Addresses.canonical(typed)).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "浙江省杭州市西湖区文三路100号",
                "浙江杭州西湖区文三路",
                "吉林市昌邑区解放路",
                "海南省海南藏族自治州",
                "北京路12号花园小区",
                "河北大街农贸市场",
                "上海花园小区3幢",
                "3号楼东侧门面房屋",
                "A栋1201",
                "杭州市听潮街134号"
            })
    void what_might_mean_something_else_stays(String address) {
        assertThat(Addresses.canonical(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"'  12  High Street,   Springfield ', '12 High Street, Springfield'", "'Ａ１ Road', 'Ａ１ Road'"})
    void another_address_loses_blanks_and_nothing_else(String typed, String usual) {
        assertThat(Addresses.canonical(typed)).isEqualTo(usual);
        assertThat(Addresses.differ(typed, usual)).isFalse();
    }

    @Property
    void doing_it_twice_changes_nothing(@ForAll("addresses") String typed) {
        String once = Addresses.canonical(typed);

        assertThat(Addresses.canonical(once)).isEqualTo(once);
    }

    @Property
    void every_figure_and_every_foreign_letter_stays(@ForAll("addresses") String typed) {
        assertThat(figures(Addresses.canonical(typed))).isEqualTo(figures(typed));
    }

    private static String figures(String text) {
        return HalfWidth.of(text).replaceAll("[^0-9A-Za-z]", "");
    }

    @Property
    void no_text_makes_it_throw(@ForAll String any) {
        assertThat(Addresses.canonical(Addresses.canonical(any))).isEqualTo(Addresses.canonical(any));
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(PARTS).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }
}
