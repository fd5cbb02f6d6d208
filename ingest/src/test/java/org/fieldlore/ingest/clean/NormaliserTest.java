package org.fieldlore.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling for dates, amounts, telephones, identity numbers and codes. */
class NormaliserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-30",
                "2026/6/30",
                "2026.6.30",
                "2026年6月30日",
                "２０２６年６月３０日",
                "20260630",
                "26-6-30",
                "2026-06-30T08:15:00Z",
                "2026-6-30 8:15",
                "30 Jun 2026",
                "30-JUN-26",
                "June 30, 2026",
                " 2026 年 6 月 30 日 "
            })
    void a_date_is_read_in_every_usual_spelling(String spelling) {
        assertThat(Dates.parse(spelling, DateOrder.YMD)).contains(LocalDate.of(2026, 6, 30));
    }

    @Test
    void the_declared_order_decides_where_the_writing_does_not() {
        assertThat(Dates.parse("2/3/11", DateOrder.MDY)).contains(LocalDate.of(2011, 2, 3));
        assertThat(Dates.parse("2/3/2011", DateOrder.DMY)).contains(LocalDate.of(2011, 3, 2));
        assertThat(Dates.parse("30/6/2011", DateOrder.MDY)).isEmpty();
    }

    @Test
    void a_birth_of_two_digits_lies_in_the_past() {
        LocalDate today = LocalDate.of(2026, 6, 30);
        assertThat(Dates.parse("1/2/45", DateOrder.MDY, today)).contains(LocalDate.of(1945, 1, 2));
        assertThat(Dates.parse("2045-01-02", DateOrder.YMD, today)).contains(LocalDate.of(2045, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "tomorrow", "2026-13-01", "1/2", "30 Xyz 2026", "99999999", "1/2/345"})
    void what_is_no_date_is_none(String spelling) {
        assertThat(Dates.parse(spelling, DateOrder.YMD)).isEmpty();
    }

    @Property
    void every_day_is_read_back(@ForAll @IntRange(min = -30_000, max = 60_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        for (String pattern : List.of("yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd")) {
            assertThat(Dates.parse(date.format(DateTimeFormatter.ofPattern(pattern)), DateOrder.YMD))
                    .contains(date);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50 | 1234.50",
                "¥1 234 | 1234",
                "１，２３４ | 1234",
                "12.5万 | 125000.0",
                "3.2 亿元 | 320000000.0",
                "人民币 5000 元 | 5000",
                "(300) | -300",
                "-12 | -12",
                "1.234,56 | 1234.56",
                "12,5 | 12.5",
                "1,00,000 | 100000",
                "1.2E+05 | 120000",
                "USD 99.90 | 99.90",
                ".5 | 0.5",
            })
    void an_amount_is_read_in_every_usual_spelling(String spelling, BigDecimal amount) {
        assertThat(Amounts.parse(spelling))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.2.3", "1,2,3", "12-5", "1E99", "万", "--5", "1e"})
    void what_is_no_amount_is_none(String spelling) {
        assertThat(Amounts.parse(spelling)).isEmpty();
    }

    @Property
    void every_amount_is_read_back(
            @ForAll @BigRange(min = "-9999999999", max = "9999999999") @Scale(2) BigDecimal amount) {
        assertThat(Amounts.parse(String.format(Locale.ROOT, "%,.2f", amount)))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800000000 | +8613800000000",
                "138 0000 0000 | +8613800000000",
                "+86-138-0000-0000 | +8613800000000",
                "0086 13800000000 | +8613800000000",
                "8613800000000 | +8613800000000",
                "１３８００００００００ | +8613800000000",
                "010-1234 5678 | +861012345678",
                "(0571) 8765432 | +865718765432",
                "+86 571 87654321 | +8657187654321",
                "010-12345678转12 | +861012345678;ext=12",
                "400-123-4567 | +864001234567",
                "+852 2345 6789 | +85223456789",
                "+1 (206) 555-0100 | +12065550100",
            })
    void a_telephone_number_has_one_spelling(String typed, String canonical) {
        assertThat(Phones.canonical(typed)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "none", "12345678901234567890", "+86 123"})
    void what_is_no_telephone_number_is_none(String typed) {
        assertThat(Phones.canonical(typed)).isEmpty();
    }

    @Test
    void an_identity_number_tells_birth_and_sex() {
        // the worked example of the standard's annex
        ResidentId id = ResidentId.of("11010519491231002x").orElseThrow();
        assertThat(id.number()).isEqualTo("11010519491231002X");
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.female()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519491331002X", "11010519491231002", "", "A1010519491231002X"})
    void an_identity_number_with_a_slip_is_none(String number) {
        assertThat(ResidentId.of(number)).isEmpty();
    }

    @Test
    void a_credit_code_with_a_slip_is_none() {
        // the worked example of the standard's annex
        assertThat(CreditCode.of("91350100M000100Y43"))
                .hasValueSatisfying(code -> assertThat(code.code()).hasSize(18));
        assertThat(CreditCode.of("91350100M000100Y44")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gender, 女, F",
        "gender, Male, M",
        "education, 大学本科, BACHELOR",
        "education, High School or Below, SECONDARY",
        "maritalStatus, ＭＡＲＲＩＥＤ, MARRIED",
        "line, 重疾险, CRITICAL_ILLNESS",
        "line, critical illness, CRITICAL_ILLNESS",
        "policyStatus, in force, IN_FORCE",
    })
    void a_code_is_known_under_many_spellings(String kind, String spelling, String code) {
        assertThat(KnownCodes.code(kind, spelling)).contains(code);
    }

    @Test
    void an_unknown_spelling_is_not_guessed() {
        assertThat(KnownCodes.code("gender", "x")).isEmpty();
        assertThat(KnownCodes.code("no such kind", "x")).isEmpty();
    }

    @Property
    void no_text_makes_a_normaliser_throw(@ForAll String any) {
        Dates.parse(any, DateOrder.MDY);
        Dates.parse(any, DateOrder.YMD, LocalDate.EPOCH);
        Amounts.parse(any);
        Phones.canonical(any);
        ResidentId.of(any);
        CreditCode.of(any);
        KnownCodes.code("gender", any);
        assertThat(HalfWidth.of(HalfWidth.of(any))).isEqualTo(HalfWidth.of(any));
    }
}
