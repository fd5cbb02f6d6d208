package org.fieldlore.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    @Property
    void a_valid_identity_number_is_surely_found_in_any_spelling(
            @ForAll("residents") String number, @ForAll("spellings") Spelling spelling) {
        String written = spelling.of(number, "6-8-4");
        assertThat(PersonalData.in("客户身份证" + written + "，已核对"))
                .containsExactly(new Trace(PersonalKind.RESIDENT_ID, 5, 5 + written.length(), written, true));
    }

    @Property
    void a_wrong_check_character_makes_no_identity_number(
            @ForAll("residents") String number, @ForAll @IntRange(min = 1, max = 10) int off) {
        String checks = "0123456789X";
        char wrong = checks.charAt((checks.indexOf(number.charAt(17)) + off) % checks.length());
        assertThat(PersonalData.in("编号 " + number.substring(0, 17) + wrong + "。"))
                .noneMatch(trace -> trace.kind() == PersonalKind.RESIDENT_ID);
    }

    @Property
    void a_mobile_number_is_surely_found_in_any_spelling(
            @ForAll("mobiles") String number,
            @ForAll("spellings") Spelling spelling,
            @ForAll("countries") String country) {
        String written = country + spelling.of(number, "3-4-4");
        List<Trace> traces = PersonalData.in("call " + written + " today");
        assertThat(traces).singleElement().satisfies(trace -> {
            assertThat(trace.kind()).isEqualTo(PersonalKind.MOBILE);
            assertThat(trace.sure()).isTrue();
            assertThat(trace.to()).isEqualTo(5 + written.length());
        });
    }

    @Property
    void a_mobile_number_with_the_same_gap_anywhere_is_found(
            @ForAll("mobiles") String number, @ForAll @IntRange(min = 1, max = 10) int at) {
        assertThat(PersonalData.in("打" + number.substring(0, at) + "-" + number.substring(at)))
                .extracting(Trace::kind)
                .containsExactly(PersonalKind.MOBILE);
    }

    @Property
    void a_card_is_told_by_its_check_digit(@ForAll("cards") String number, @ForAll("spellings") Spelling spelling) {
        String written = spelling.of(number, "4-4-4-4");
        assertThat(PersonalData.in("卡号" + written))
                .containsExactly(new Trace(PersonalKind.BANK_CARD, 2, 2 + written.length(), written, true));
        char wrong = (char) ('0' + (number.charAt(15) - '0' + 1) % 10);
        assertThat(PersonalData.in("卡号" + number.substring(0, 15) + wrong))
                .noneMatch(trace -> trace.kind() == PersonalKind.BANK_CARD);
    }

    @Property
    void a_plate_is_found_with_and_without_a_dot(@ForAll("plates") String plate, @ForAll("dots") String dot) {
        String written = plate.substring(0, 2) + dot + plate.substring(2);
        assertThat(PersonalData.in("车牌 " + written + "，出过险"))
                .containsExactly(new Trace(PersonalKind.PLATE, 3, 3 + written.length(), written, true));
    }

    @Property
    void every_trace_is_the_part_of_the_text_that_it_names(@ForAll @StringLength(max = 300) String text) {
        List<Trace> traces = PersonalData.in(text, Set.of("ab"), Set.of("王芳"));
        assertThat(traces)
                .allMatch(trace -> text.substring(trace.from(), trace.to()).equals(trace.text()));
        for (int i = 1; i < traces.size(); i++)
            assertThat(traces.get(i).from())
                    .isGreaterThanOrEqualTo(traces.get(i - 1).to());
    }

    @Property
    void what_is_masked_is_not_found_again(@ForAll("residents") String id, @ForAll("mobiles") String mobile) {
        assertThat(PersonalData.in(id.substring(0, 4) + "**********" + id.substring(14) + " " + mobile.substring(0, 3)
                        + "****" + mobile.substring(7)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    家里座机0571-88886666，白天没人            | LANDLINE  | 0571-88886666      | false
                    拨(010) 6552 9988转8                      | LANDLINE  | (010) 6552 9988    | false
                    电话：88886666                             | LANDLINE  | 88886666           | false
                    一三八零零一三八零零零                     | MOBILE    | 一三八零零一三八零零零 | false
                    手机１３８００１３８０００                 | MOBILE    | １３８００１３８０００ | true
                    条款编号 13800138000                       | MOBILE    | 13800138000        | false
                    form C-13800138000                         | MOBILE    | 13800138000        | false
                    office +44 20 7946 0958 now                | MOBILE    | +44 20 7946 0958   | false
                    旧身份证330106900307123                    | RESIDENT_ID | 330106900307123  | false
                    护照号码：E12345678                        | PASSPORT  | E12345678          | true
                    passport no. 123456789 was lost            | PASSPORT  | 123456789          | true
                    见E12345678                                | PASSPORT  | E12345678          | false
                    浙AD12345新能源                            | PLATE     | 浙AD12345          | true
                    教练车浙A1234学                            | PLATE     | 浙A1234学          | true
                    全新A12345型                               | PLATE     | 新A12345           | false
                    写信到mei.chen@example.com吧               | MAIL      | mei.chen@example.com | true
                    mail service@example.com                   | MAIL      | service@example.com | false
                    住文三路478号2幢501室                      | ADDRESS   | 住文三路478号2幢501室 | false
                    lives at 12 Acacia Road                    | ADDRESS   | 12 Acacia Road     | false
                    """)
    void one_thing_is_found(String text, PersonalKind kind, String part, boolean sure) {
        assertThat(PersonalData.in(text)).singleElement().satisfies(trace -> {
            assertThat(trace.kind()).isEqualTo(kind);
            assertThat(trace.text()).isEqualTo(part);
            assertThat(trace.sure()).isEqualTo(sure);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "保额50万，年缴13,800元，等待期90天",
                "客服热线95511，400-888-9999，(800) 820 8820",
                "2019-03-14 15:30 至 2020-12-31",
                "保单号 PDAA202333010000012345",
                "13.5 16.8 19.2 14 %",
                "第1388号文件，银保监发〔2020〕5号",
                "新版A款，云B端产品，豫A股",
                "a 5 minute walk down the road, see chapter 12 Road safety",
                "5 million customers @ 3 branches",
                "138****1234",
                ""
            })
    void figures_of_the_trade_are_no_personal_data(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void numbers_side_by_side_are_found_each() {
        assertThat(PersonalData.in("2019 13812345678 13912345678/15012345678"))
                .extracting(Trace::text)
                .containsExactly("13812345678", "13912345678", "15012345678");
    }

    @Test
    void characters_that_nobody_sees_hide_nothing() {
        assertThat(PersonalData.in("138\u200b0013\u200b8000"))
                .extracting(Trace::text)
                .containsExactly("138\u200b0013\u200b8000");
    }

    @Test
    void the_customer_is_found_by_every_form_of_the_name() {
        Set<String> forms = NameForms.of("李小娜", List.of("li", "xiao", "na"));
        for (String written : List.of("李小娜", "Li Xiaona", "Xiaona Li", "LI, XIAONA", "li xiao na", "LiXiaona"))
            assertThat(PersonalData.in("met " + written + " twice", forms, Set.of()))
                    .as(written)
                    .containsExactly(new Trace(PersonalKind.NAME, 4, 4 + written.length(), written, true));
        assertThat(PersonalData.in("Eli Xiaonan", forms, Set.of())).isEmpty();
        assertThat(PersonalData.in("Chen, Mei Ling", NameForms.of("Mei Ling Chen", List.of()), Set.of()))
                .hasSize(1);
    }

    @Test
    void other_customers_names_may_be_somebody_elses() {
        assertThat(PersonalData.in("像王芳这样的客户", Set.of(), Set.of("王芳")))
                .containsExactly(new Trace(PersonalKind.NAME, 1, 3, "王芳", false));
    }

    /** How digits are grouped, and whether they are full-width. */
    record Spelling(String gap, boolean wide) {
        String of(String number, String groups) {
            StringBuilder written = new StringBuilder();
            int at = 0;
            for (String group : groups.split("-")) {
                int to = at + Integer.parseInt(group);
                if (at > 0) written.append(gap);
                written.append(number, at, to);
                at = to;
            }
            written.append(number.substring(at));
            if (!wide) return written.toString();
            return written.chars()
                    .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        return Combinators.combine(
                        Arbitraries.of("", " ", "-", "·", "　", " - ".strip() + " ", "\u2014", "\u00a0"),
                        Arbitraries.of(true, false))
                .as(Spelling::new);
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("", "+86 ", "86-", "0086 ", "+86");
    }

    @Provide
    Arbitrary<String> residents() {
        Arbitrary<String> region =
                Arbitraries.integers().between(110101, 829999).map(String::valueOf);
        Arbitrary<String> born = Dates.dates()
                .between(LocalDate.of(1900, 1, 1), LocalDate.of(2025, 12, 31))
                .map(DateTimeFormatter.BASIC_ISO_DATE::format);
        Arbitrary<String> serial = Arbitraries.strings().numeric().ofLength(3);
        return Combinators.combine(region, born, serial)
                .as((r, b, s) -> r + b + s)
                .map(all -> all + ResidentNumber.check(all));
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Combinators.combine(
                        Arbitraries.of("3", "4", "5", "6", "7", "8", "9"),
                        Arbitraries.strings().numeric().ofLength(9))
                .as((second, rest) -> "1" + second + rest);
    }

    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.strings().numeric().ofLength(13).map(rest -> {
            String head = "62" + rest;
            for (char last = '0'; last < '9'; last++) if (Numbers.luhn(head + last)) return head + last;
            return head + '9';
        });
    }

    @Provide
    Arbitrary<String> plates() {
        Arbitrary<String> province = Arbitraries.strings().withChars(PROVINCES).ofLength(1);
        Arbitrary<String> city =
                Arbitraries.strings().withChars("ABCDEFGHJKLMNPQRSTUVWXYZ").ofLength(1);
        Arbitrary<String> usual = Arbitraries.strings().numeric().ofLength(5);
        Arbitrary<String> mixed = Combinators.combine(
                        Arbitraries.strings()
                                .withChars("ABCDEFGHJKLMNPQRSTUVWXYZ")
                                .ofLength(1),
                        Arbitraries.strings().numeric().ofLength(4))
                .as((letter, digits) -> letter + digits);
        Arbitrary<String> newEnergy = Combinators.combine(
                        Arbitraries.of("D", "F", "A", "B"),
                        Arbitraries.strings().numeric().ofLength(5))
                .as((letter, digits) -> letter + digits);
        return Combinators.combine(province, city, Arbitraries.oneOf(usual, mixed, newEnergy))
                .as((p, c, rest) -> p + c + rest);
    }

    @Provide
    Arbitrary<String> dots() {
        return Arbitraries.of("", "·", " ", "-");
    }
}
