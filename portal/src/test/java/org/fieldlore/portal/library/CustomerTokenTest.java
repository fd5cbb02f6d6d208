package org.fieldlore.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTokenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "P002035",
                "C000101",
                "990101197409171714",
                "100 0317 0733",
                "浙A·D1155",
                "沪AD0395",
                "沈建锋",
                "诸葛晴",
                "青屿软件有限公司",
                "Lin Hui",
                "linhui",
                "zhuge qing",
                "Smith"
            })
    void numbers_plates_and_names_may_be_customers(String text) {
        assertThat(CustomerToken.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "保费为什么一直涨",
                "customer says premium keeps going up",
                "重疾险理赔要多久",
                "30 万够不够",
                "waiting period",
                "dental",
                "<script>alert(1)</script>",
                "how to renew in 2026",
                "'; drop table customer; --"
            })
    void questions_are_not(String text) {
        assertThat(CustomerToken.isOne(text)).isFalse();
    }
}
