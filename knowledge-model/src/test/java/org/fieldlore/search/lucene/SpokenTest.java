package org.fieldlore.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.fieldlore.search.Entries;
import org.fieldlore.search.Meant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What questions with mistakes are taken for. */
class SpokenTest {
    @TempDir
    Path folder;

    private LuceneTextIndex index;

    @BeforeEach
    void open() {
        index = new LuceneTextIndex(folder, Clock.systemUTC());
        put(
                Entries.zh(1, "重疾险的等待期是多久", "重疾险的等待期一般是九十天，从合同生效日起算。等待期内确诊，退还保险费。"),
                Entries.zh(2, "保单贷款怎么办理", "保单贷款最高可以贷到现金价值的百分之八十，利率以合同为准。"),
                Entries.en(
                        3,
                        "Waiver of premium",
                        "The waiver of premium keeps the policy alive when the insured is disabled."),
                Entries.en(
                        4,
                        "Long term care",
                        "Long term care insurance pays for help at home. Can you change the policy?"));
    }

    /** A language is learnt from more than one text. */
    @BeforeEach
    void learn() {
        put(IntStream.range(10, 40)
                .mapToObj(id -> Entries.zh(id, "重疾险的等待期，保单贷款怎么办理", "等待期内确诊退还保险费，等待期后赔付保险金；保单贷款的利率以合同为准。"))
                .toArray(Entries[]::new));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(Entries... entries) {
        index.put(Arrays.stream(entries).map(Entries::entry).toList());
        index.refresh();
    }

    private String meant(String typed) {
        return index.meant(typed, Entries.agent(7, 7)).map(Meant::text).orElse(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "zhongjixian dengdaiqi, 重疾险等待期",
        "zhong ji xian de deng dai qi shi duo jiu, 重疾险的等待期是多久",
        "baodandaikuan zenme ban, 保单贷款怎么办",
        "lilv, 利率",
        "lilü, 利率",
        "重疾险dengdaiqi, 重疾险等待期",
        "重疾险的等戴期, 重疾险的等待期",
        "重疾险的等期, 重疾险的等待期",
        "保保单贷款, 保单贷款",
        "保贷单款怎么办理, 保单贷款怎么办理",
        "waiver of premuim, waiver of premium",
        "long term crae insurance, long term care insurance",
        "wiaver, waiver"
    })
    void a_mistake_is_undone(String typed, String right) {
        assertThat(meant(typed)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "重疾险的等待期是多久",
                "保單貸款怎麼辦理",
                "waiver of premium",
                "Can you change long term care?",
                "should someone keep the policies",
                "long",
                "IVF",
                "“(*?:~ AND OR",
                "😀😀",
                "a"
            })
    void what_is_right_stays(String typed) {
        assertThat(meant(typed)).isEqualTo(typed);
    }

    @Test
    void an_external_id_is_no_mistake() {
        put(Entries.en(5, "Premium", "Text").external("premuim"));

        assertThat(meant("premuim")).isEqualTo("premuim");
    }

    @Test
    void nothing_is_understood_by_an_empty_index_and_no_flood_takes_long() {
        index.clear();

        assertThat(meant("zhongjixian")).isEqualTo("zhongjixian");
        assertThat(meant("保贷单款")).isEqualTo("保贷单款");
        assertThat(meant("zhuang".repeat(5_000))).hasSize(30_000);
    }
}
