package org.fieldlore.portal.actuary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Managers see where know-how is missing, drill into a place and have it filled; whoever is asked sees the bounty. */
class CoverageIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void a_gap_is_found_commissioned_seen_by_the_expert_and_withdrawn() {
        try (Browser browser = new Browser()) {
            Page page = signedIn(browser, "manager", 1440);
            drawn(page);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.getByTestId("gap").first().locator("a").click();
            assertThat(page.getByTestId("figures")).isVisible();
            page.getByTestId("commission").click();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.getByTestId("wording").fill("Zqx what helps here?");
            while (page.getByTestId("to").locator("visible=true").count() > 0
                    && page.locator("[data-testid=to]:checked").count() > 0)
                page.locator("[data-testid=to]:checked").first().uncheck();
            page.getByTestId("person").fill("Lin Hui");
            page.getByTestId("look").click();
            assertThat(page.locator("[data-testid=to]:checked")).hasCount(1);
            page.getByTestId("points").fill("9999");
            page.getByTestId("send").click();
            assertThat(page.getByTestId("points")).hasValue("9999");
            assertThat(page.getByTestId("open-commission")).hasCount(0);
            page.getByTestId("points").fill("25");
            page.getByTestId("send").click();
            assertThat(page.getByTestId("open-commission")).containsText("25 points");
            assertThat(page.getByTestId("commission")).hasCount(0);
            String place = page.url();

            Page expert = signedIn(browser, "agent", 390);
            expert.navigate("/desk/desk.xhtml");
            Locator asked = expert.getByTestId("question")
                    .filter(new Locator.FilterOptions().setHasText("Zqx what helps here?"));
            assertThat(asked.getByTestId("bounty")).hasText("25 points");

            page.navigate(place);
            page.getByTestId("withdraw").click();
            assertThat(page.getByTestId("told")).containsText("pays nothing");
            assertThat(page.getByTestId("commission")).isVisible();
        }
    }

    @Test
    void the_map_turns_goes_deeper_and_leaves_as_a_table_and_agents_stay_outside() {
        try (Browser browser = new Browser()) {
            Page page = signedIn(browser, "actuary", 1440);
            drawn(page);
            page.getByTestId("scheme-need").click();
            page.getByTestId("by-stage").click();
            assertThat(page.getByTestId("heat").locator("tbody tr")).hasCount(5);
            page.getByTestId("deeper").first().click();
            assertThat(page.getByTestId("path")).isVisible();
            page.getByTestId("sort-ASKED").click();
            String csv = page.evaluate(
                            "() => fetch(document.querySelector('[data-testid=export]').href).then(r => r.text())")
                    .toString();
            assertThat(csv).contains("Customers unserved");
        }
        HttpResponse<String> gaps = portal.api("actuary", "GET", "/api/coverage?size=3", null);
        assertThat(gaps.statusCode()).isEqualTo(200);
        assertThat(gaps.body()).contains("\"spot\":\"", "\"covered\":");
        assertThat(portal.api("agent", "GET", "/api/coverage", null).statusCode())
                .isEqualTo(403);
        assertThat(portal.api("actuary", "GET", "/api/coverage?sort=size", null).statusCode())
                .isEqualTo(400);
    }

    private static Page signedIn(Browser browser, String account, int width) {
        Page page = Browser.signIn(browser.person(width, "en", width < 500), account);
        Browser.speak(page, "en");
        return page;
    }

    /** Opens the map, which is drawn soon after the start. */
    private static void drawn(Page page) {
        page.waitForCondition(
                () -> {
                    page.navigate("/actuary/coverage.xhtml");
                    return page.getByTestId("gap").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(180_000));
    }
}
