package org.fieldlore.portal.library;

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

class SearchIT {
    private static Browser browser;
    private static Page agent;

    @BeforeAll
    static void sign_in() {
        browser = new Browser();
        agent = Browser.signIn(browser.person(1440, "en", false), "agent");
        Browser.speak(agent, "en");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"涨价, 涨价, zh", "premium, premium, en"})
    void words_of_either_language_find_items_and_stand_out(String words, String marked, String lang) {
        agent.navigate("/library/search.xhtml?q=" + words + "&lang=" + lang);

        assertThat(hits().count()).isPositive();
        assertThat(hits().first().locator("mark").first().innerText().toLowerCase())
                .contains(marked);
        assertThat(hits().first().locator("h3").getAttribute("lang")).isEqualTo(lang);
        assertThat(hits().first().getByTestId("why").innerText()).startsWith("Why here:");
    }

    @Test
    void what_follows_from_a_situation_is_found_and_the_way_there_is_told() {
        agent.navigate("/library/search.xhtml?q=单亲&lang=zh");

        assertThat(hits().getByTestId("why").allInnerTexts())
                .anySatisfy(why -> assertThat(why).contains("by need: Single parent → Income replacement"));
    }

    @Test
    void a_facet_says_how_many_remain_and_keeps_its_word() {
        agent.navigate("/library/search.xhtml");
        Locator first = agent.getByTestId("side-kind").locator("a").first();
        String promised = first.locator(".n").innerText();

        first.click();
        agent.getByTestId("chosen").waitFor();

        assertThat(agent.getByTestId("total").innerText()).startsWith(promised + " ");
        assertThat(agent.getByTestId("side-kind").locator("a[aria-current]").count())
                .isEqualTo(1);
        agent.getByTestId("chosen").locator("a").first().click();
        agent.getByTestId("chosen")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    @Test
    void a_result_leads_to_its_item() {
        agent.navigate("/library/search.xhtml?q=涨价");
        String title = hits().first().locator("h3").innerText();

        hits().first().getByTestId("open").click();
        agent.waitForURL("**/library/item.xhtml?id=*");

        assertThat(agent.locator("h1").innerText()).isEqualTo(title);
    }

    @Test
    void pages_follow_each_other_without_repeating() {
        agent.navigate("/library/search.xhtml");
        String first = hits().first().locator("h3 a").getAttribute("href");

        agent.getByTestId("next").click();
        agent.waitForURL("**page=2");

        assertThat(hits().first().locator("h3 a").getAttribute("href")).isNotEqualTo(first);
        assertThat(agent.locator(".pager [aria-current]").innerText()).isEqualTo("2");
    }

    @Test
    void what_is_meant_for_one_branch_is_not_found_in_another() {
        String question = "/library/search.xhtml?q=台风前的一条消息";
        Page colleague = Browser.signIn(browser.person(1440, "zh-CN", false), "agent2");

        colleague.navigate(question);
        agent.navigate(question);

        assertThat(titles(colleague)).anyMatch(title -> title.startsWith("台风前的一条消息"));
        assertThat(titles(agent)).noneMatch(title -> title.startsWith("台风前的一条消息"));
    }

    @Test
    void markup_in_the_question_stays_text() {
        agent.navigate("/library/search.xhtml?q=<script>document.title='gone'</script>\"'%26");

        assertThat(agent.title()).startsWith("<script>document.title");
        assertThat(agent.locator("#find").inputValue()).startsWith("<script>");
        assertThat(agent.locator("main script:has-text('gone')").count()).isZero();
    }

    @Test
    void an_answer_without_items_says_what_to_do_next() {
        agent.navigate("/library/search.xhtml?q=qqzzxxvv");

        assertThat(agent.getByTestId("empty").isVisible()).isTrue();
        agent.getByTestId("empty").locator("a[href*='/intake/write.xhtml']").click();
        agent.waitForURL("**/intake/write.xhtml?title=qqzzxxvv");
    }

    @Test
    void a_policy_number_finds_its_customer_for_the_branch_only() {
        agent.navigate("/library/search.xhtml?q=C000115");
        assertThat(agent.getByTestId("customers").innerText()).contains("赵亦凡");
        assertThat(agent.getByTestId("customers").locator("a").first().getAttribute("href"))
                .matches("/counter/customer\\.xhtml\\?id=\\d+");

        Page actuary = Browser.signIn(browser.person(1440, "en", false), "actuary");
        actuary.navigate("/library/search.xhtml?q=C000115");
        assertThat(actuary.getByTestId("customers").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1440, false", "390, true"})
    void nobody_is_kept_out_by_how_it_is_built(int width, boolean dark) {
        Page page = Browser.signIn(browser.person(width, "zh-CN", dark), "agent");
        page.navigate("/library/search.xhtml?q=涨价&kind=EXPERIENCE");

        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private static Locator hits() {
        return agent.getByTestId("hit");
    }

    private static java.util.List<String> titles(Page page) {
        return page.getByTestId("hit").locator("h3").allInnerTexts();
    }
}
