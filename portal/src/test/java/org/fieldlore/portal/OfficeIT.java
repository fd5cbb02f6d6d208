package org.fieldlore.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The administrator's pages: the index is rebuilt while search goes on, accounts are closed and opened again. */
class OfficeIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void the_index_is_rebuilt_while_search_goes_on_answering() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "admin");
            page.navigate("/office/health.xhtml");
            String before = page.getByTestId("documents").innerText();
            assertThat(Integer.parseInt(before.replace(",", ""))).isPositive();

            page.getByTestId("rebuild").click();
            for (int i = 0; i < 5; i++)
                assertThat(portal.api("agent", "GET", "/api/search?q=%E4%BF%9D%E9%99%A9&size=1", null)
                                .body())
                        .contains("\"hits\"");

            assertThat(page.getByTestId("rebuilt"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.getByTestId("documents")).hasText(before);
            assertThat(page.getByTestId("complete")).hasText("complete");
        }
    }

    @Test
    void settings_are_shown_with_their_origin_and_without_secrets() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "admin");
            page.navigate("/office/health.xhtml");

            assertThat(page.getByTestId("settings")).containsText("fieldlore.outbox.pause-ms");
            assertThat(page.getByTestId("settings").locator("tr:has-text('password') td:nth-child(2)"))
                    .hasText(new String[] {"hidden", "hidden"});
        }
    }

    @Test
    void an_account_is_closed_with_its_open_sessions_and_opened_again() {
        try (Browser browser = new Browser()) {
            Page colleague = Browser.signIn(browser.person(1440, "en", false), "agent2");
            Page page = english(browser.person(1440, "en", false), "admin");
            page.navigate("/office/people.xhtml?text=agent2");

            page.getByTestId("close-agent2").click();
            assertThat(page.getByTestId("reopen-agent2")).isVisible();
            turnedAway(colleague);
            page.getByTestId("reopen-agent2").click();
            assertThat(page.getByTestId("close-agent2")).isVisible();
            page.navigate("/office/people.xhtml?text=admin&role=ADMINISTRATOR");
            assertThat(page.getByTestId("close-admin")).hasCount(0);
        }
    }

    @Test
    void health_tells_machines_about_index_and_outbox() {
        String health = portal.send(
                        HttpRequest.newBuilder(portal.at("/health/ready")).build())
                .body();

        assertThat(health).contains("\"index\"", "\"documents\"", "\"outbox\"");
    }

    @Test
    void the_office_is_for_administrators() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "manager");

            assertThat(page.navigate("/office/people.xhtml").status()).isEqualTo(403);
        }
    }

    @Test
    void a_pin_is_tried_saved_seen_by_agents_ended_and_brought_back() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "admin");
            page.navigate("/library/search.xhtml?q=涨价");
            String title = page.getByTestId("hit").nth(2).locator("h3").innerText();
            page.getByTestId("hit").nth(2).getByTestId("pin").click();

            assertThat(page.getByTestId("after").locator("li").first()).containsText(title);
            page.getByTestId("save").click();
            assertThat(page.locator("[role=alert]").first()).containsText("must be filled in");
            assertThat(page.getByTestId("asked")).hasValue("涨价");
            assertThat(first()).doesNotContain("\"pinned\":true");

            page.getByTestId("reason").fill("often asked");
            page.getByTestId("save").click();
            assertThat(page.getByTestId("told")).containsText("Saved.");
            assertThat(page.getByTestId("rules")).containsText(title);
            assertThat(first()).contains("\"pinned\":true", title);
            page.navigate("/library/search.xhtml?q=涨价");
            assertThat(page.getByTestId("why").first()).containsText("pinned by the office");

            page.navigate("/office/pins.xhtml");
            page.getByTestId("end").click();
            assertThat(page.getByTestId("end")).hasCount(0);
            assertThat(first()).doesNotContain("\"pinned\":true");
            page.getByTestId("undo").first().click();
            assertThat(page.getByTestId("rules")).containsText(title);
            assertThat(first()).contains("\"pinned\":true", title);
            page.getByTestId("end").click();
            assertThat(page.getByTestId("end")).hasCount(0);
        }
    }

    private String first() {
        return portal.api("agent", "GET", "/api/search?q=%E6%B6%A8%E4%BB%B7&size=1", null)
                .body();
    }

    /** A session is believed for some seconds before the account is looked at again. */
    private static void turnedAway(Page page) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!page.url().contains("/sign-in.xhtml") && System.nanoTime() < patience)
            page.navigate("/desk/desk.xhtml");
        assertThat(page.url()).contains("/sign-in.xhtml");
    }

    private static Page english(Page page, String account) {
        Browser.signIn(page, account);
        Browser.speak(page, "en");
        return page;
    }
}
