package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.fieldlore.portal.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerIT {
    private Browser browser;
    private Page page;

    @BeforeAll
    void sign_in() {
        browser = new Browser();
        page = Browser.signIn(browser.person(1440, "en", false), "agent");
        Browser.speak(page, "en");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void at_most_three_cards_stand_beside_a_customer_each_with_its_reason() {
        openWithAdvice();

        assertThat(page.getByTestId("card").count()).isBetween(1, 3);
        assertThat(page.getByTestId("why").allInnerTexts())
                .hasSize(page.getByTestId("card").count())
                .allSatisfy(why -> assertThat(why).startsWith("Because: ").hasSizeGreaterThan(10));
    }

    @Test
    void used_shows_at_once_survives_a_reload_and_is_undone() {
        openWithAdvice();
        page.getByTestId("used").first().click();
        pressed(true);

        page.reload();
        pressed(true);

        page.getByTestId("used").first().click();
        pressed(false);
        page.reload();
        pressed(false);
    }

    @Test
    void a_card_that_does_not_fit_folds_away_and_comes_back() {
        openWithAdvice();
        Locator card = page.getByTestId("card").first();
        card.getByTestId("unfit").click();
        card.locator("[data-reason]").fill("has it already");
        card.getByTestId("not").click();
        card.locator("h3")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));

        card.locator("[data-unsay]").click();
        card.locator("h3").waitFor();
    }

    @Test
    void an_open_page_tells_what_happened_elsewhere_and_shows_it_when_asked() {
        openWithAdvice();
        Page elsewhere = Browser.signIn(browser.person(1440, "en", false), "agent");
        elsewhere.navigate(page.url());
        elsewhere.getByTestId("note-text").fill("Asked about cover for the new flat");
        elsewhere.getByTestId("note-save").click();
        elsewhere
                .getByTestId("timeline")
                .getByText("Asked about cover for the new flat")
                .first()
                .waitFor();
        elsewhere.context().close();

        ask();
        page.getByTestId("show-news").click();
        page.waitForCondition(() -> !page.getByTestId("show-news").isVisible());
        ask();
        assertThat(page.getByTestId("show-news").isVisible()).isFalse();
        assertThat(page.getByTestId("card").count()).isPositive();
    }

    @Test
    void a_card_that_was_taken_back_folds_where_it_stands_and_can_still_be_read() {
        openWithAdvice();
        Locator card = page.getByTestId("card").first();
        String recalled = "{\"stand\": \"" + page.locator("[data-stand]").getAttribute("data-stand")
                + "\", \"recalled\": [{\"showing\": " + card.getAttribute("data-showing")
                + ", \"why\": \"ARCHIVED\"}]}";
        page.route(
                "**/counter/stand?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(recalled)));

        ask();

        Locator told = card.locator("[data-recalled]");
        told.waitFor();
        assertThat(card.getByTestId("used").isVisible()).isFalse();
        told.locator("button").click();
        assertThat(card.getByTestId("used").isVisible()).isTrue();
        page.unrouteAll();
    }

    @Test
    void an_agent_reads_cards_short_or_full_and_that_is_remembered() {
        openWithAdvice();
        Locator full = page.getByTestId("full");
        boolean before = "true".equals(full.getAttribute("aria-pressed"));

        page.waitForResponse(answer -> answer.request().method().equals("POST"), full::click);
        page.reload();
        assertThat(full.getAttribute("aria-pressed")).isEqualTo("" + !before);

        page.waitForResponse(answer -> answer.request().method().equals("POST"), full::click);
        page.reload();
        assertThat(full.getAttribute("aria-pressed")).isEqualTo("" + before);
        assertThat(page.getByTestId("parts").first().isVisible()).isEqualTo(before);
    }

    @Test
    void at_most_three_offers_stand_beside_a_customer_each_with_its_chance_and_reason() {
        openWithOffers();

        assertThat(page.getByTestId("offer").count()).isBetween(1, 3);
        assertThat(page.getByTestId("chance").allInnerTexts()).allMatch(text -> text.matches(".* \\d+% .*"));
        assertThat(page.getByTestId("offer-why").allInnerTexts())
                .allSatisfy(why -> assertThat(why).startsWith("Because: ").doesNotContain("null", "{"));
    }

    @Test
    void an_offer_that_was_made_stays_marked_and_one_that_does_not_suit_goes_by_keyboard_with_its_reason() {
        openWithOffers();
        page.getByTestId("offered").first().click();
        page.locator("[data-testid=offered][aria-pressed=true]").waitFor();
        page.reload();
        assertThat(page.getByTestId("offered-before").first().innerText()).contains("Last offered");
        page.locator("[data-testid=offered][aria-pressed=true]").click();
        page.locator("[data-testid=offered][aria-pressed=true]").waitFor(gone());

        Locator card = page.getByTestId("offer").last();
        card.getByTestId("offer-unfit").focus();
        page.keyboard().press("Enter");
        card.getByTestId("offer-reason").selectOption("NO_NEED");
        card.getByTestId("offer-not").focus();
        page.keyboard().press("Enter");
        card.locator("h3").waitFor(gone());
        page.keyboard().press("Enter");
        card.locator("h3").waitFor();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    /** What is offered is learnt in the background, a moment after the start. */
    private void openWithOffers() {
        openFirst();
        for (int tries = 0; page.getByTestId("offer").count() == 0 && tries < 50; tries++) page.reload();
    }

    @Test
    void a_note_appears_at_once_and_script_in_it_stays_text() {
        openFirst();
        String text = "<script>document.title='taken'</script> " + System.nanoTime();
        page.getByTestId("note-text").fill(text);
        page.getByTestId("note-save").click();

        page.getByTestId("timeline").getByText(text).waitFor();
        assertThat(page.title()).doesNotContain("taken");
        assertThat(page.getByTestId("note-text").inputValue()).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_is_one_note() {
        openFirst();
        String text = "sent twice " + System.nanoTime();
        page.getByTestId("note-text").fill(text);
        page.getByTestId("note-save").dblclick();

        page.getByTestId("timeline").getByText(text).first().waitFor();
        page.reload();
        assertThat(page.getByTestId("timeline").getByText(text).count()).isEqualTo(1);
    }

    @Test
    void each_segment_says_in_words_why_the_customer_belongs_to_it_on_a_phone_too() {
        page.navigate("/book/customers.xhtml?who=mine&c=kind:EQ:INDIVIDUAL&c=age:BETWEEN:24..40&c=children:GE:1");
        page.getByTestId("customer").first().click();
        page.getByTestId("timeline").waitFor();
        page.setViewportSize(390, 844);

        assertThat(page.getByTestId("segment-why").allInnerTexts())
                .isNotEmpty()
                .anySatisfy(why -> assertThat(why).contains("aged ", "child"));
        assertThat(page.getByTestId("segment-why").first().isVisible()).isTrue();
        page.setViewportSize(1440, 900);
    }

    @Test
    void a_stale_correction_keeps_what_was_entered_and_names_the_other_value() {
        openFirst();
        String address = page.url() + "&edit=facts";
        page.navigate(address);
        Page other = page.context().newPage();
        other.navigate(address);
        other.getByTestId("enter-EMPLOYER").fill("Harbour School");
        other.getByTestId("facts-save").click();
        other.waitForURL(url -> !url.contains("edit"));
        other.close();

        page.getByTestId("enter-EMPLOYER").fill("River School");
        page.getByTestId("facts-save").click();

        page.getByTestId("other-EMPLOYER").getByText("Harbour School").waitFor();
        assertThat(page.getByTestId("enter-EMPLOYER").inputValue()).isEqualTo("River School");
        page.getByTestId("facts-save").click();
        page.waitForURL(url -> !url.contains("edit"));
        assertThat(page.getByTestId("fact-EMPLOYER").innerText()).contains("River School");
    }

    @Test
    void a_customer_of_another_branch_is_not_there() {
        Page other = Browser.signIn(browser.person(1440, "en", false), "agent2");
        other.navigate("/book/customers.xhtml");
        String address = other.getByTestId("customer").first().getAttribute("href");

        assertThat(page.navigate(address).status()).isEqualTo(404);
        assertThat(page.navigate("/counter/customer.xhtml?id=x").status()).isEqualTo(404);
    }

    @Test
    void a_reviewer_of_the_branch_sees_a_masked_phone_and_no_income() {
        openFirst();
        String address = page.url();
        Page reviewer = Browser.signIn(browser.person(1440, "en", false), "reviewer");
        Browser.speak(reviewer, "en");
        reviewer.navigate(address);

        assertThat(reviewer.getByTestId("fact-PHONE").innerText()).contains("****");
        assertThat(reviewer.getByTestId("fact-INCOME").innerText()).contains("hidden");
        assertThat(reviewer.getByTestId("correct").count()).isZero();
    }

    private void pressed(boolean expected) {
        page.locator("[data-testid=used][aria-pressed=" + expected + "]")
                .first()
                .waitFor();
    }

    /** The first of the agent's own customers. */
    private void openFirst() {
        page.navigate("/book/customers.xhtml?who=mine&c=kind:EQ:INDIVIDUAL&sort=NAME");
        page.getByTestId("customer").first().click();
        page.getByTestId("timeline").waitFor();
    }

    /** The first of the agent's own customers beside whom something stands. */
    /** As the page does by itself every half minute; the answer is awaited by what it shows. */
    private void ask() {
        page.waitForResponse("**/counter/stand?*", () -> page.evaluate("() => { FieldloreStand.ask(); }"));
    }

    private void openWithAdvice() {
        page.navigate("/book/customers.xhtml?who=mine&sort=RENEWAL");
        for (Object address :
                page.getByTestId("customer").evaluateAll("all => all.map(a => a.href)") instanceof java.util.List<?> all
                        ? all
                        : java.util.List.of()) {
            page.navigate(address.toString());
            if (page.getByTestId("card").count() > 0) return;
        }
        throw new AssertionError("no customer of the agent has a card");
    }
}
