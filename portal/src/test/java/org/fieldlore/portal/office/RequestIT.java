package org.fieldlore.portal.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.fieldlore.portal.Writing;
import org.junit.jupiter.api.Test;

/** A gap in search becomes a request to colleagues, and the request an item that answers it. */
class RequestIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void what_was_searched_for_in_vain_is_asked_written_and_answered() {
        String words = words("Zqxjv premium holiday");
        for (String account : new String[] {"manager", "reviewer"})
            portal.api(account, "GET", "/api/search?kind=REFERENCE&author=1&q=" + encoded(words), null);
        try (Browser browser = new Browser()) {
            Page office = english(browser, "admin", 1440);
            Locator gap = row(office, words);
            office.waitForCondition(() -> {
                office.navigate("/office/searches.xhtml?which=FOUND_NOTHING");
                return gap.count() > 0;
            });
            gap.getByTestId("ask").click();
            assertThat(office.getByTestId("wording")).hasValue(words);
            assertThat(office.getByTestId("vain")).containsText("2 times by 2 people");
            office.getByTestId("wording").fill("How do I explain a premium increase?");
            office.getByTestId("again").click();
            assertThat(office.getByTestId("people").locator("li").first()).containsText("close to it");
            assertThat(office.locator("[data-testid=to]:checked").first()).isVisible();

            choose(office, "agent2");
            office.getByTestId("wording").fill("Call 13800138000?");
            office.getByTestId("send").click();
            assertThat(office.locator("#messages")).containsText("may point to a customer");
            office.getByTestId("wording").fill(words + "?");
            office.getByTestId("note").fill("<b>Please</b> & thanks");
            office.getByTestId("send").click();
            assertThat(office.getByTestId("told")).containsText("Sent.");
            office.navigate("/office/searches.xhtml?which=FOUND_NOTHING");
            assertThat(gap.getByTestId("colleagues")).containsText("asked on");

            office.navigate("/office/request.xhtml?words=" + encoded(words + " ?"));
            office.getByTestId("send").click();
            assertThat(office.locator("#messages")).containsText("Colleagues are asked this already");

            answer(english(browser, "agent2", 390), words);

            office.navigate("/office/requests.xhtml");
            Locator request = office.getByTestId("requests")
                    .locator("> li")
                    .filter(new Locator.FilterOptions().setHasText(words));
            assertThat(request.getByTestId("state")).hasText("Answered");
            assertThat(request.getByTestId("answer")).hasText(words + "?");
            office.navigate("/office/searches.xhtml?which=FOUND_NOTHING");
            assertThat(gap.getByTestId("colleagues")).containsText("answered: " + words);
        }
    }

    private static void answer(Page expert, String words) {
        Locator question = expert.getByTestId("question").filter(new Locator.FilterOptions().setHasText(words));
        assertThat(question).containsText("searched 2 times by 2 people");
        assertThat(question).containsText("<b>Please</b> & thanks");
        question.getByTestId("answer").click();
        assertThat(expert.getByTestId("title")).hasValue(words + "?");
        Writing.on(expert).answer("Up to two years, if the cash value allows.").saved();

        expert.navigate("/desk/desk.xhtml");
        assertThat(question.getByTestId("answer")).hasText("Go on writing");
        question.getByTestId("answer").click();
        assertThat(expert.getByTestId("question")).containsText(words);
        expert.getByTestId("submit").click();
        expert.waitForURL("**told=answered**");
        assertThat(expert.getByTestId("told")).containsText("is answered");
        expert.navigate("/desk/desk.xhtml");
        assertThat(question).hasCount(0);
    }

    @Test
    void somebody_for_whom_it_is_not_leaves_it_to_others_and_the_office_takes_it_back() {
        String words = words("Zqxjv annuity abroad");
        try (Browser browser = new Browser()) {
            Page office = english(browser, "admin", 1440);
            office.navigate("/office/request.xhtml");
            office.getByTestId("wording").fill(words);
            choose(office, "agent2");
            office.getByTestId("send").click();
            assertThat(office.getByTestId("told")).isVisible();
            assertThat(portal.api("agent2", "GET", "/api/questions", null).body())
                    .contains(words);
            assertThat(portal.api("agent", "GET", "/api/questions", null).body())
                    .doesNotContain(words);

            Page expert = english(browser, "agent2", 1440);
            Locator question = expert.getByTestId("question").filter(new Locator.FilterOptions().setHasText(words));
            question.getByTestId("not-for-me").click();
            question.getByTestId("reason").fill("I sell motor only.");
            question.getByTestId("decline").click();
            assertThat(question).hasCount(0);

            office.navigate("/office/requests.xhtml");
            Locator request = office.getByTestId("requests")
                    .locator("> li")
                    .filter(new Locator.FilterOptions().setHasText(words));
            assertThat(request).containsText("I sell motor only.");
            request.getByTestId("withdraw").click();
            assertThat(office.getByTestId("told")).containsText("Withdrawn.");
            assertThat(request.getByTestId("state")).hasText("Withdrawn");
        }
    }

    @Test
    void the_office_answers_a_request_with_what_somebody_wrote_before() {
        String words = words("Zqxjv premium increase");
        try (Browser browser = new Browser()) {
            Page office = english(browser, "admin", 390);
            office.navigate("/office/request.xhtml");
            office.getByTestId("wording").fill(words);
            choose(office, "agent2");
            office.getByTestId("send").click();
            Locator request = office.getByTestId("requests")
                    .locator("> li")
                    .filter(new Locator.FilterOptions().setHasText(words));
            request.getByTestId("find").click();
            assertThat(office.getByTestId("words")).hasValue(words);
            office.getByTestId("words").fill("premium increase");
            office.getByTestId("look").click();
            String title = office.getByTestId("items").locator("a").first().textContent();
            office.getByTestId("take").first().click();
            assertThat(office.getByTestId("told")).containsText("Answered");
            assertThat(request.getByTestId("state")).hasText("Answered");
            assertThat(request.getByTestId("answer")).hasText(title);
            assertThat(request.getByTestId("find")).hasCount(0);
        }
    }

    @Test
    void a_question_is_nobodys_but_theirs_who_were_asked() {
        try (Browser browser = new Browser()) {
            Page agent = english(browser, "agent", 1440);
            assertThat(agent.navigate("/intake/write.xhtml?question=999999").status())
                    .isEqualTo(404);
            assertThat(portal.api("agent", "PUT", "/api/questions/999999/answer", "{\"item\": 1}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(agent.navigate("/office/requests.xhtml").status()).isEqualTo(403);
            assertThat(agent.navigate("/office/request.xhtml?words=x").status()).isEqualTo(403);
            assertThat(agent.navigate("/office/answer.xhtml?question=1").status())
                    .isEqualTo(403);
        }
    }

    /** Words that no other test uses, without digits, since the log withholds numbers. */
    private static String words(String text) {
        return Writing.title(text).replaceAll("[0-9]", "x");
    }

    /** Only this colleague, found by a part of the account. */
    private static void choose(Page office, String account) {
        for (Locator box : office.getByTestId("to").all()) box.uncheck();
        office.waitForFunction("() => window.PrimeFaces && PrimeFaces.widgets.colleaguePick");
        office.locator("[id='request:pick_input']").pressSequentially(account);
        office.locator("#request\\:pick_panel .ui-autocomplete-item").first().click();
        office.locator("[data-testid=to]:checked").waitFor();
    }

    private static Locator row(Page office, String words) {
        return office.getByTestId("searches").locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Page english(Browser browser, String account, int width) {
        Page page = Browser.signIn(browser.person(width, "en", false), account);
        Browser.speak(page, "en");
        return page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
