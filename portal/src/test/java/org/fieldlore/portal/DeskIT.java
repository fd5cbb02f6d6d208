package org.fieldlore.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The desk of each role, the ledger behind the points, and a manager's people. */
class DeskIT {
    @Test
    void an_agent_sees_points_with_their_reasons_and_no_queue() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "agent");

            assertThat(page.getByTestId("credit")).isVisible();
            assertThat(page.getByTestId("work")).isVisible();
            assertThat(page.getByTestId("renewals")).isVisible();
            assertThat(page.getByTestId("queue")).hasCount(0);
            assertThat(page.getByTestId("branch")).hasCount(0);
            assertThat(page.getByTestId("balance").innerText().strip())
                    .isEqualTo(page.locator(".points").innerText().replaceAll("[^0-9,]", ""));
            assertThat(page.getByTestId("credit").locator("li .meta").first().innerText())
                    .containsAnyOf("Adopted", "Used by", "used it", "helpful", "taken back", "took");
        }
    }

    @Test
    void the_ledger_adds_up_to_the_balance() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "agent");
            page.navigate("/honours/honours.xhtml");
            long balance = number(page.getByTestId("balance"));

            long sum = 0;
            boolean more = true;
            while (more) {
                for (Locator line : page.getByTestId("points").all()) sum += number(line);
                Locator next = page.getByLabel("Next page");
                more = next.count() > 0;
                if (more) next.click();
            }

            assertThat(sum).isEqualTo(balance).isPositive();
        }
    }

    @Test
    void a_reviewer_finds_the_queue_on_the_desk_and_its_number_in_the_menu() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "reviewer");

            String waiting = page.getByTestId("queue").locator("h2 small").innerText();
            assertThat(page.locator(".side .count")).hasText(waiting);
        }
    }

    @Test
    void a_manager_sees_who_was_not_heard_yet_on_top_and_takes_the_table_away() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "manager");
            assertThat(page.getByTestId("branch")).isVisible();

            for (String sort : List.of("last", "points", "uses")) {
                page.navigate("/honours/team.xhtml?sort=" + sort);
                Locator silent = page.getByTestId("silent").locator("li");
                for (int i = 0; i < silent.count(); i++)
                    assertThat(page.getByTestId("member")
                                    .nth(i)
                                    .locator("td")
                                    .first()
                                    .innerText())
                            .isEqualTo(silent.nth(i).innerText());
            }
            int people = page.getByTestId("member").count();
            String csv = page.evaluate("() => fetch('team.xhtml?as=csv').then(r => r.text())")
                    .toString();
            assertThat(csv.lines()).hasSize(people + 1);
        }
    }

    @Test
    void a_team_is_not_for_agents() {
        try (Browser browser = new Browser()) {
            Page page = english(browser.person(1440, "en", false), "agent");

            assertThat(page.navigate("/honours/team.xhtml").status()).isEqualTo(403);
        }
    }

    private static long number(Locator cell) {
        return Long.parseLong(cell.innerText().strip().replaceAll("[+,]", ""));
    }

    private static Page english(Page page, String account) {
        Browser.signIn(page, account);
        Browser.speak(page, "en");
        return page;
    }
}
