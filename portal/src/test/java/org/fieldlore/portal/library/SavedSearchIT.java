package org.fieldlore.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.fieldlore.portal.Writing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SavedSearchIT {
    private static final String WORDS = "雹灾理赔拍照";
    private static Browser browser;
    private static Page colleague;
    private final RunningPortal portal = RunningPortal.get();

    @BeforeAll
    static void sign_in() {
        browser = new Browser();
        colleague = Browser.signIn(browser.person(1440, "en", false), "agent2");
        Browser.speak(colleague, "en");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void what_is_published_later_shows_on_the_desk_until_it_was_seen() {
        String name = Writing.title("Hail");
        colleague.navigate("/library/search.xhtml?q=" + WORDS + "&kind=EXPERIENCE");
        colleague.getByTestId("keep").click();
        colleague.getByTestId("keep-name").fill(name);
        colleague.getByTestId("keep-do").click();
        colleague.locator("#messages").getByText("Kept.").waitFor();

        String title = Writing.title("雹灾之后理赔拍照");
        HttpResponse<String> created = portal.api("agent", "POST", "/api/items", """
                {"kind": "EXPERIENCE", "lang": "zh", "title": "%s", "submit": true, "concepts": [],
                 "sections": {"SITUATION": "客户的车被冰雹砸了。", "ACTION": "先拍全车，再拍每一处凹痕。"}}""".formatted(title));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);

        Locator alert = colleague.getByTestId("alerts").getByText(name);
        colleague.waitForCondition(() -> {
            colleague.navigate("/desk/desk.xhtml");
            return alert.count() > 0;
        });
        alert.click();
        assertThat(colleague.getByTestId("fresh").innerText()).contains(title);
        assertThat(portal.api("agent2", "GET", "/api/saved-searches", null).body())
                .contains(name);

        colleague.getByTestId("saved-seen").click();
        colleague.locator("#messages").getByText("Marked as seen.").waitFor();
        colleague.navigate("/desk/desk.xhtml");
        assertThat(alert.count()).isZero();

        colleague.navigate("/library/saved.xhtml");
        Locator line =
                colleague.getByTestId("saved").locator("> li").filter(new Locator.FilterOptions().setHasText(name));
        line.getByTestId("saved-manage").click();
        line.getByTestId("saved-delete").click();
        colleague.getByTestId("saved-undo").click();
        colleague.locator("#messages").getByText("The search is back.").waitFor();
        assertThat(colleague.getByTestId("saved").innerText()).contains(name);
    }

    @Test
    void age_and_author_are_sides_to_narrow_by() {
        colleague.navigate("/library/search.xhtml");
        for (String side : new String[] {"side-age", "side-author"}) {
            Locator first = colleague.getByTestId(side).locator("a").first();
            String promised = first.locator(".n").textContent();
            colleague.navigate(
                    "/library/search.xhtml" + first.getAttribute("href").replaceAll(".*\\?", "?"));

            assertThat(colleague.getByTestId("total").innerText()).startsWith(promised.strip() + " ");
            assertThat(colleague.getByTestId(side).locator("a[aria-current]").count())
                    .isEqualTo(1);
        }
    }
}
