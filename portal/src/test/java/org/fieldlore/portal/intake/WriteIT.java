package org.fieldlore.portal.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.Writing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WriteIT {
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
    void a_draft_is_stored_while_it_is_typed_and_found_among_ones_own() {
        Page agent = person(390, "agent");
        String title = Writing.title("Does travel cover begin at the airport?");

        Writing.faq(agent).title(title, "It begins when the journey begins.").saved();
        agent.navigate("/intake/mine.xhtml?state=DRAFT");
        agent.getByText(title).click();

        assertThat(agent.getByTestId("title")).hasValue(title);
        assertThat(agent.getByTestId("text-ANSWER")).hasValue("It begins when the journey begins.");
    }

    @Test
    void changing_the_kind_loses_nothing() {
        Page agent = person(1440, "agent");
        Writing.faq(agent).answer("kept");

        agent.getByTestId("kind-INSIGHT").click();
        agent.getByTestId("text-SEEN").fill("something else");
        agent.getByTestId("kind-FAQ").click();

        assertThat(agent.getByTestId("text-SEEN")).isHidden();
        assertThat(agent.getByTestId("text-ANSWER")).hasValue("kept");
    }

    @Test
    void concepts_of_the_text_are_offered_and_stay_once_chosen() {
        Page agent = person(1440, "agent");
        Writing.faq(agent)
                .title(Writing.title("Does critical illness insurance have a waiting period?"), "Ninety days.");
        Locator first = agent.getByTestId("suggested").locator("button").first();
        String concept = first.innerText().strip().replaceFirst("\\s*\\d+ %$", "");
        assertThat(first).hasText(Pattern.compile("\\d+ %"));
        assertThat(first).hasAttribute("title", Pattern.compile("\\S+"));

        first.click();
        assertThat(agent.getByTestId("chosen")).containsText(concept);
        String id = Writing.on(agent).saved().submit();

        assertThat(agent.getByTestId("concepts")).containsText(concept);
        assertThat(id).isNotEmpty();
    }

    @Test
    void items_that_say_the_same_appear_while_typing() {
        Page agent = person(1440, "agent");
        String title = Writing.title("Can the surrender value be borrowed against?");
        Writing.faq(agent)
                .title(title, "Up to eighty per cent, at the policy loan rate.")
                .submit();

        Page other = person(1440, "agent2");
        Writing.faq(other).title("Can one borrow against the surrender value?", "Policy loan, surrender value.");

        assertThat(other.getByTestId("similar")).containsText(title);
    }

    @Test
    void a_form_sent_twice_stores_one_item() {
        Page agent = person(1440, "agent");
        String title = Writing.title("Sent twice?");
        Writing.faq(agent).title(title, "Once.");
        agent.getByTestId("submit").dblclick();
        agent.waitForURL("**/library/item.xhtml?**");
        Writing.faq(agent).title(title, "Once.").submit();

        agent.navigate("/intake/mine.xhtml");

        assertThat(agent.getByText(title)).hasCount(1);
    }

    @Test
    void a_draft_thrown_away_can_be_brought_back() {
        Page agent = person(1440, "agent");
        String title = Writing.title("Thrown away?");
        Writing.faq(agent).title(title, "Not for good.").saved();

        agent.getByTestId("discard").click();
        assertThat(agent.getByText(title)).hasCount(0);
        agent.getByTestId("undo").click();

        assertThat(agent.getByTestId("title")).hasValue(title);
    }

    @Test
    void text_survives_a_session_that_expired_while_writing() {
        Page agent = person(1440, "agent");
        String title = Writing.title("Expired?");
        Writing.faq(agent).title(title, "first").saved();
        agent.context().clearCookies();
        Writing.on(agent).answer("first and last");

        agent.waitForURL("**/sign-in.xhtml?**");
        agent.getByTestId("login").fill("agent");
        agent.getByTestId("password").fill("fieldlore");
        agent.getByTestId("submit").click();
        agent.waitForURL("**/intake/write.xhtml?id=*");

        assertThat(agent.getByTestId("title")).hasValue(title);
        assertThat(agent.getByTestId("text-ANSWER")).hasValue("first and last");
    }

    @Test
    void a_draft_of_someone_else_is_not_there() {
        Page agent = person(1440, "agent");
        Writing.faq(agent).title(Writing.title("Mine alone?"), "Yes.").saved();
        String id = Writing.id(agent);
        Page other = person(1440, "agent2");

        assertThat(other.navigate("/intake/write.xhtml?id=" + id).status()).isEqualTo(404);
        assertThat(other.navigate("/library/item.xhtml?id=" + id).status()).isEqualTo(404);
    }

    private static Page person(int width, String account) {
        Page page = Browser.signIn(browser.person(width, "en", false), account);
        Browser.speak(page, "en");
        return page;
    }
}
