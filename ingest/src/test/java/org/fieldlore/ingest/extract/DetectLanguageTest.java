package org.fieldlore.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "客户想把重疾险换成便宜一点的, zh",
        "关于 iPhone 碎屏险的理赔, zh",
        "The client asked for a cheaper cover, en",
        "The client 张先生 asked for a cheaper cover, en",
        "Клиент хочет другой полис, und",
        "お客様はもっと安い保険を希望しています, und",
        "Größere Schäden übernähme die günstigere Prämie für Überschüsse, und",
        "12 345 -- !!, und",
    })
    void names_the_language_by_its_script(String text, String language) {
        assertThat(DetectLanguage.of(text)).isEqualTo(language);
    }

    @Property
    void any_text_has_one_of_three_answers(@ForAll String any) {
        assertThat(DetectLanguage.of(any)).isIn("zh", "en", "und");
    }
}
