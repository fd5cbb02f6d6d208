package org.fieldlore.portal.stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.fieldlore.portal.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers edit the order of cards; what is saved is taken back at the end. */
class RankingIT {
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Page english(String account) {
        Page page = Browser.signIn(browser.person(1440, "en", false), account);
        Browser.speak(page, "en");
        page.navigate("/stages/ranking.xhtml");
        return page;
    }

    @Test
    void a_weight_is_tried_saved_told_and_taken_back_and_a_colleague_overwrites_nothing() {
        Page page = english("manager");
        Page other = english("admin");
        assertThat(page.getByTestId("unchanged")).isVisible();
        page.getByTestId("weight-WELCOME").fill("3");
        page.getByTestId("note").fill("Welcome less");
        page.getByTestId("save").click();
        assertThat(page.locator("#messages")).containsText("from 0 to 2, not 3");
        assertThat(page.getByTestId("weight-WELCOME")).hasValue("3");

        page.getByTestId("weight-WELCOME").fill("0.5");
        page.getByTestId("try").click();
        // Looks at a hundred customers.
        assertThat(page.getByTestId("trial-STEP"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        page.getByTestId("save").click();
        assertThat(page.getByTestId("told")).isVisible();
        Locator versions = page.getByTestId("versions");
        assertThat(versions.getByTestId("difference").first()).containsText("1 → 0.5");

        other.getByTestId("weight-FAQ").fill("1.5");
        other.getByTestId("note").fill("More FAQ");
        other.getByTestId("save").click();
        assertThat(other.locator("#messages")).containsText("Someone saved version");
        assertThat(other.getByTestId("overtaken")).containsText("Welcome less");
        assertThat(other.getByTestId("weight-FAQ")).hasValue("1.5");

        versions.getByTestId("back-shipped").click();
        assertThat(page.getByTestId("weight-WELCOME")).hasValue("1");
        page.getByTestId("note").fill("As shipped");
        page.getByTestId("save").click();
        assertThat(page.getByTestId("versions")).containsText("As shipped");
    }
}
