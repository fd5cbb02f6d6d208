package org.fieldlore.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordbookTest {
    private final Wordbook zh = new Wordbook(Locale.forLanguageTag("zh-CN"));
    private final Wordbook en = new Wordbook(Locale.ENGLISH);

    @Test
    void amounts_carry_the_sign_that_readers_of_the_language_know() {
        BigDecimal amount = new BigDecimal("12340.50");

        assertThat(zh.money(amount, "CNY")).isEqualTo("¥12,340");
        assertThat(en.money(amount, "CNY")).isEqualTo("¥12,340");
        assertThat(zh.money(amount, "USD")).isEqualTo("US$12,340");
        assertThat(en.money(amount, "USD")).isEqualTo("$12,340");
    }

    @Test
    void a_currency_without_a_sign_is_told_by_its_code() {
        assertThat(zh.money(BigDecimal.TEN, "CHF")).isEqualTo("CHF 10");
        assertThat(en.money(BigDecimal.TEN, "CHF")).isEqualTo("CHF 10");
        assertThat(en.unit("CHF")).isEqualTo("CHF");
    }

    @Test
    void labels_say_what_amounts_are_in() {
        assertThat(zh.unit("CNY")).isEqualTo("元");
        assertThat(zh.unit("USD")).isEqualTo("美元");
        assertThat(zh.of("actuary", "premium", zh.unit("CNY"))).isEqualTo("年保费（元）");
        assertThat(en.of("actuary", "premium", en.unit("USD"))).isEqualTo("Premium, $ a year");
    }
}
