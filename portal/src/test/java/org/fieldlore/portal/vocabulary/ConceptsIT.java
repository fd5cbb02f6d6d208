package org.fieldlore.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.fieldlore.portal.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptsIT {
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void sign_in() {
        browser = new Browser();
        page = Browser.signIn(browser.person(1440, "en", false), "actuary");
        Browser.speak(page, "en");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_scheme_opens_its_tree_and_a_concept_its_card() {
        page.navigate("/vocabulary/concepts.xhtml");
        page.getByTestId("scheme-situation").click();
        page.waitForURL("**scheme=situation");
        page.getByTestId("tree").locator("a", containing("Young family")).click();
        page.waitForURL("**?id=*");

        String card = page.getByTestId("concept").innerText();
        assertThat(card).contains("Young family", "年轻有孩家庭", "small children", "上有老下有小", "Family situation");
        assertThat(page.getByTestId("tree").locator("[aria-current]").innerText())
                .contains("Young family");
    }

    @Test
    void everyday_words_of_either_language_find_their_concept() {
        page.navigate("/vocabulary/concepts.xhtml");
        page.getByTestId("find").fill("没对象");
        page.getByTestId("find").press("Enter");
        page.waitForURL("**q=*");

        assertThat(page.getByTestId("tree").innerText()).contains("Single", "单身");
    }

    @Test
    void a_concept_leads_to_the_items_filed_under_it() {
        page.navigate("/vocabulary/concepts.xhtml?q=涨价");
        page.getByTestId("tree").locator("a").first().click();
        page.waitForURL("**?id=*");
        String promised = page.getByTestId("items").innerText().replaceAll("\\D", "");

        page.getByTestId("items").click();
        page.waitForURL("**/library/search.xhtml?concept=*");

        assertThat(page.getByTestId("total").innerText()).startsWith(promised + " ");
    }

    @Test
    void an_unknown_concept_is_no_failure() {
        assertThat(page.navigate("/vocabulary/concepts.xhtml?id=999999").status())
                .isEqualTo(200);
        assertThat(page.navigate("/vocabulary/concepts.xhtml?id=<b>").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1440, false", "390, true"})
    void nobody_is_kept_out_by_how_it_is_built(int width, boolean dark) {
        Page reader = Browser.signIn(browser.person(width, "zh-CN", dark), "agent");
        reader.navigate("/vocabulary/concepts.xhtml?id=1");

        assertThat(new AxeBuilder(reader).analyze().getViolations()).isEmpty();
        assertThat((Boolean) reader.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private static Locator.LocatorOptions containing(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
