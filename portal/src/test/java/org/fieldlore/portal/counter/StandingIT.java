package org.fieldlore.portal.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import org.fieldlore.portal.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StandingIT {
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void after_a_service_the_quadrant_follows_and_an_undo_puts_it_back() {
        Page agent = customer("C000182", 390);
        String before = agent.getByTestId("quadrant").innerText();
        String ability = agent.getByTestId("ability").innerText().startsWith("High") ? "LOW" : "HIGH";
        agent.getByTestId("experience-open").click();
        agent.getByTestId("experience-service").selectOption(new SelectOption().setIndex(0));
        agent.getByTestId("experience-ability").selectOption(ability);
        agent.getByTestId("experience-words").fill("Glad that somebody came");
        agent.getByTestId("experience-save").click();

        assertThat(agent.getByTestId("quadrant")).not().hasText(before);
        assertThat(agent.getByTestId("timeline")).containsText("Glad that somebody came");
        agent.getByTestId("take-back").first().click();
        assertThat(agent.getByTestId("quadrant")).hasText(before);
        assertThat(agent.getByTestId("timeline")).not().containsText("Glad that somebody came");
    }

    @Test
    void a_life_event_joins_the_story_which_is_narrowed_by_part() {
        Page agent = customer("C000182", 1440);
        agent.getByTestId("event-open").click();
        agent.getByTestId("event-kind").selectOption("HOUSE");
        agent.getByTestId("event-note").fill("Flat by the lake");
        agent.getByTestId("event-save").click();
        assertThat(agent.getByTestId("timeline")).containsText("Flat by the lake");

        agent.getByTestId("story-CLAIMS").click();
        assertThat(agent.getByTestId("timeline")).not().containsText("Flat by the lake");
        agent.getByTestId("story-LIFE").click();
        assertThat(agent.getByTestId("timeline")).containsText("Bought a home");
    }

    @Test
    void a_complaint_becomes_a_draft_that_names_nobody_and_an_empty_answer_keeps_what_was_typed() {
        Page agent = customer("C000182", 390);
        String name = agent.locator("h1").innerText().strip();
        agent.getByTestId("voice-open").click();
        agent.getByTestId("voice-touchpoint").selectOption("SUPPORT");
        agent.getByTestId("voice-words").fill(name + " waited an hour on 13900001111");
        agent.getByTestId("voice-answer").click();
        assertThat(agent.getByText("Please fill in at least one of the two").first())
                .isVisible();
        assertThat(agent.getByTestId("voice-touchpoint")).hasValue("SUPPORT");

        agent.getByTestId("voice-complain").click();
        assertThat(agent.getByTestId("timeline")).containsText("waited an hour");
        agent.getByTestId("complaint-write").first().click();

        String written = agent.locator("textarea")
                .evaluateAll("all => all.map(one => one.value).join()")
                .toString();
        assertThat(written).contains("waited an hour").doesNotContain(name, "13900001111");
    }

    @Test
    void why_a_customer_does_not_renew_is_asked_and_kept() {
        Page agent = customer("C000182", 1440);
        agent.getByTestId("renewal").first().selectOption("NOT_RENEWING");
        agent.getByTestId("loss").first().selectOption("PRICE");
        agent.waitForLoadState(LoadState.NETWORKIDLE);
        agent.reload();

        assertThat(agent.getByTestId("loss").first()).hasValue("PRICE");
        agent.getByTestId("renewal").first().selectOption("NONE");
        assertThat(agent.getByTestId("loss").first()).isHidden();
        agent.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    void a_manager_settles_a_complaint_reads_figures_and_says_who_gets_a_service() {
        Page manager = person("manager", 390);
        manager.navigate("/satisfaction/satisfaction.xhtml");
        assertThat(manager.getByTestId("by-TOUCHPOINT")).containsText("Core service");
        manager.getByTestId("complaints").click();
        manager.getByTestId("state-ALL").click();
        assertThat(manager.getByTestId("complaint-list")).isVisible();

        manager.navigate("/services/services.xhtml");
        manager.locator("[data-testid^=set-]").first().selectOption("STRATEGIC");
        manager.getByTestId("services-save").click();
        assertThat(manager.locator("[data-testid^=set-]").first()).hasValue("STRATEGIC");
        Page agent = person("agent", 1440);
        assertThat(agent.navigate("/services/services.xhtml").status()).isEqualTo(403);
    }

    private static Page customer(String number, int width) {
        Page agent = person("agent", width);
        agent.navigate("/book/customers.xhtml?who=mine&q=" + number);
        agent.getByTestId("customer").first().click();
        agent.getByTestId("standing").waitFor();
        return agent;
    }

    private static Page person(String account, int width) {
        Page page = Browser.signIn(browser.person(width, "en", false), account);
        Browser.speak(page, "en");
        return page;
    }
}
