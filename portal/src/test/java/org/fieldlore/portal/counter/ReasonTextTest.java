package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.advice.Reason;
import org.fieldlore.advice.ReasonCode;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);
    private static final Map<ReasonCode, List<Object>> FACTS = Map.ofEntries(
            Map.entry(ReasonCode.RENEWAL_IN_DAYS, List.of(18, "HEALTH")),
            Map.entry(ReasonCode.NOTE_MENTIONS, List.of("涨价", JUNE)),
            Map.entry(ReasonCode.LIFE_EVENT, List.of(new ConceptId(7), JUNE, "买房", "Buying a home")),
            Map.entry(ReasonCode.SEGMENT, List.of(new SegmentId(3), "年轻家庭", "Young families")),
            Map.entry(ReasonCode.LACKS_LINE, List.of("LIFE")),
            Map.entry(ReasonCode.HOLDS_LINE, List.of("MOTOR")),
            Map.entry(ReasonCode.HOLDS_PRODUCT, List.of("安康医疗险")),
            Map.entry(ReasonCode.ANSWERS_NOTE, List.of(JUNE)),
            Map.entry(ReasonCode.HOLDS_ONLY, List.of("MOTOR")),
            Map.entry(ReasonCode.AGE, List.of(38)),
            Map.entry(ReasonCode.CHILDREN, List.of(1)),
            Map.entry(ReasonCode.MARITAL_STATUS, List.of("DIVORCED")),
            Map.entry(ReasonCode.STAGE, List.of("PROSPECT")),
            Map.entry(ReasonCode.RECENT_CLAIM, List.of(JUNE, "HEALTH")),
            Map.entry(ReasonCode.SILENT_FOR_DAYS, List.of(200)),
            Map.entry(ReasonCode.DISSATISFIED, List.of(3)),
            Map.entry(ReasonCode.LEADS_TO, List.of("贷款 → 还贷保障 → 定期寿险", "Loan → Debt cover → Term life")));

    private final ReasonText zh = text("zh-CN");
    private final ReasonText en = text("en");

    @Test
    void reasons_read_as_one_line_in_either_language() {
        List<Reason> reasons = List.of(
                reason(ReasonCode.RENEWAL_IN_DAYS), reason(ReasonCode.NOTE_MENTIONS), reason(ReasonCode.SEGMENT));

        assertThat(zh.because(reasons)).isEqualTo("医疗险 18 天后到期 · 提到“涨价”（06-20） · 属于“年轻家庭”");
        assertThat(en.because(reasons))
                .isEqualTo("Health ends in 18 days · spoke of “涨价” (Jun 20) · belongs to “Young families”");
    }

    @Test
    void events_in_life_are_told_by_the_name_of_their_concept() {
        assertThat(zh.of(reason(ReasonCode.LIFE_EVENT))).isEqualTo("买房（06-20）");
        assertThat(en.of(reason(ReasonCode.LIFE_EVENT))).isEqualTo("Buying a home (Jun 20)");
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void every_reason_is_a_sentence_without_gaps(ReasonCode code) {
        for (ReasonText text : new ReasonText[] {zh, en})
            assertThat(text.of(reason(code))).isNotBlank().doesNotContain("{", "}", "null");
    }

    private static Reason reason(ReasonCode code) {
        return new Reason(code, FACTS.getOrDefault(code, List.of()));
    }

    private static ReasonText text(String lang) {
        return new ReasonText(new Wordbook(Locale.forLanguageTag(lang)), TODAY);
    }
}
