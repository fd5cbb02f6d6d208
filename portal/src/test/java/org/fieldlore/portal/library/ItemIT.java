package org.fieldlore.portal.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.Writing;
import org.junit.jupiter.api.Test;

class ItemIT {
    @Test
    void an_item_that_is_not_there_is_answered_with_404() {
        try (Browser browser = new Browser()) {
            Page agent = Browser.signIn(browser.person(1440, "en", false), "agent");

            assertThat(agent.navigate("/library/item.xhtml?id=999999999").status())
                    .isEqualTo(404);
            assertThat(agent.navigate("/library/item.xhtml?id=x").status()).isEqualTo(404);
            assertThat(agent.navigate("/library/item.xhtml").status()).isEqualTo(404);
        }
    }

    @Test
    void an_item_taken_out_of_use_can_be_brought_back_at_once() {
        try (Browser browser = new Browser()) {
            Page agent = Browser.signIn(browser.person(1440, "en", false), "agent");
            Browser.speak(agent, "en");
            String id = Writing.faq(agent)
                    .title(Writing.title("Out of use?"), "For a moment.")
                    .submit();
            Page reviewer = Browser.signIn(browser.person(390, "en", false), "reviewer");
            reviewer.navigate("/review/item.xhtml?id=" + id);
            reviewer.getByTestId("approve").click();
            assertThat(reviewer.getByTestId("told")).isVisible();

            agent.navigate("/library/item.xhtml?id=" + id);
            agent.getByTestId("archive").click();
            agent.getByTestId("archive-reason").fill("The rule changed.");
            agent.getByTestId("archive-do").click();
            assertThat(agent.getByTestId("confidence")).containsText("Archived");
            agent.getByTestId("undo").click();

            assertThat(agent.getByTestId("confidence")).containsText("Validated");
        }
    }
}
