package org.fieldlore.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search box at the head of every page, by keyboard and by mouse. */
class SuggestionsIT {
    private static Browser browser;
    private static Page agent;

    @BeforeAll
    static void sign_in() {
        browser = new Browser();
        agent = Browser.signIn(browser.person(1440, "zh-CN", false), "agent");
        Browser.speak(agent, "zh-CN");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void arrows_walk_through_what_is_suggested_and_enter_opens_it() {
        type("重疾");
        assertThat(box().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(box().getAttribute("aria-activedescendant")).isNull();
        int all = options().count();

        box().press("ArrowDown");
        assertThat(active()).isEqualTo(options().first().getAttribute("id"));
        box().press("ArrowUp");
        assertThat(active()).isNull();
        box().press("ArrowUp");
        assertThat(active()).isEqualTo(options().nth(all - 1).getAttribute("id"));
        assertThat(agent.locator("#find-list [aria-selected=true]").count()).isOne();

        String href = options().nth(all - 1).getAttribute("data-href");
        box().press("Enter");
        agent.waitForURL(href);
    }

    @Test
    void escape_closes_the_list_keeps_what_was_typed_and_enter_searches_for_it() {
        type("重疾");
        box().press("Escape");
        assertThat(options().count()).isPositive();
        assertThat(agent.locator("#find-list").isVisible()).isFalse();
        assertThat(box().inputValue()).isEqualTo("重疾");

        box().press("Enter");
        agent.waitForURL("**/library/search.xhtml?q=*");
        assertThat(agent.getByTestId("hit").count()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"重疾, 重疾", "zhongji, 重疾", "重疾險, 重疾险"})
    void characters_pinyin_and_traditional_characters_find_the_same_and_show_what_fits(String typed, String marked) {
        type(typed);

        assertThat(options().locator("mark").allInnerTexts()).contains(marked);
    }

    @Test
    void a_person_is_suggested_and_a_click_lists_what_they_wrote() {
        agent.navigate("/library/search.xhtml");
        Locator first = agent.getByTestId("side-author").locator("a").first();
        String author = first.textContent()
                .replace(first.locator(".n").textContent(), "")
                .strip();
        type(author);
        Locator person = agent.locator("#find-PERSON ~ [role=option]").first();
        assertThat(person.textContent()).contains(author);

        person.click();
        agent.waitForURL("**/library/search.xhtml?author=*");
        assertThat(agent.getByTestId("chosen").innerText()).contains(author);
    }

    @Test
    void nothing_is_suggested_for_what_nobody_wrote_and_leaving_the_box_closes_the_list() {
        type("重疾");
        box().blur();
        assertThat(agent.locator("#find-list").isVisible()).isFalse();

        box().fill("zzzqqqxxx");
        agent.waitForCondition(
                () -> !agent.locator("form.find [role=status]").innerText().isBlank());
        assertThat(agent.locator("#find-list").isVisible()).isFalse();
    }

    @Test
    void whoever_is_not_signed_in_is_told_nothing() {
        RunningPortal portal = RunningPortal.get();
        HttpResponse<String> answer =
                portal.send(HttpRequest.newBuilder(portal.at("/library/suggest?q=%E9%87%8D%E7%96%BE"))
                        .build());

        assertThat(answer.body()).doesNotContain("重疾");
        assertThat(portal.api("agent", "GET", "/api/suggest?q=%E9%87%8D%E7%96%BE", null)
                        .body())
                .contains("重疾");
    }

    private static void type(String text) {
        agent.navigate("/library/search.xhtml");
        box().click();
        box().pressSequentially(text);
        options().first().waitFor();
    }

    private static Locator box() {
        return agent.locator("#find");
    }

    private static Locator options() {
        return agent.locator("#find-list [role=option]");
    }

    private static String active() {
        return box().getAttribute("aria-activedescendant");
    }
}
