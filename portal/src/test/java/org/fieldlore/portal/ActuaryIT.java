package org.fieldlore.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The actuary's pages: sums and evidence, and nobody's name. */
class ActuaryIT {
    private static final Pattern PHONE = Pattern.compile("\\b1[3-9]\\d{9}\\b");

    @Test
    void an_actuary_reads_segments_and_nobody_s_name_or_phone() throws IOException {
        List<String> names = people();
        try (Browser browser = new Browser()) {
            for (String lang : List.of("zh-CN", "en")) {
                Page page = Browser.signIn(browser.person(1440, lang, false), "actuary");
                Browser.speak(page, lang);
                page.navigate("/actuary/segments.xhtml");
                int segments = page.getByTestId("segment").count();
                assertThat(segments).isGreaterThanOrEqualTo(5);
                tellsNobody(page, names);
                for (int i = 0; i < segments; i++) {
                    page.navigate("/actuary/segments.xhtml");
                    page.getByTestId("segment").nth(i).locator("a").click();
                    assertThat(page.getByTestId("rule").locator("li").first()).isVisible();
                    tellsNobody(page, names);
                }
                String csv = page.evaluate(
                                "() => fetch(document.querySelector('[data-testid=export]').href).then(r => r.text())")
                        .toString();
                assertThat(names.stream().filter(csv::contains)).isEmpty();
                page.context().close();
            }
        }
    }

    @Test
    void a_segment_shows_items_with_evidence_and_an_unknown_one_is_not_there() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(390, "en", true), "actuary");
            page.navigate("/actuary/segments.xhtml");
            page.getByTestId("segment").first().locator("a").click();

            assertThat(page.getByTestId("figures")).containsText("Whole book");
            assertThat(page.getByTestId("figures")).containsText("Premium per customer, ¥");
            assertThat(page.getByTestId("items")).isVisible();
            assertThat(page.navigate("/actuary/segment.xhtml?id=99999").status())
                    .isEqualTo(404);
        }
    }

    private static void tellsNobody(Page page, List<String> names) {
        String text = page.locator("main").innerText();
        assertThat(names.stream().filter(text::contains)).as(page.url()).isEmpty();
        assertThat(PHONE.matcher(text).find()).as(page.url()).isFalse();
    }

    /** Names of the demo customers that are persons, as the portal was filled with them. */
    private static List<String> people() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ActuaryIT.class.getResourceAsStream("/demo/customers.csv"), "demo customers")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(","));
            int name = header.indexOf("name");
            return lines.stream()
                    .skip(1)
                    .map(line -> line.split(",")[name])
                    .filter(n -> n.length() >= 3)
                    .toList();
        }
    }

    private static Page english(Page page, String account) {
        Browser.signIn(page, account);
        Browser.speak(page, "en");
        return page;
    }
}
