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
        assertThat(other.getByTestId("improve").first()).isVisible();
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
    void what_was_typed_without_a_connection_is_stored_when_it_is_back() {
        Page agent = person(1440, "agent");
        String title = Writing.title("No connection?");
        Writing.faq(agent).title(title, "first").saved();
        String id = Writing.id(agent);
        agent.context().setOffline(true);
        Writing.on(agent).answer("first, and then the line was cut");
        assertThat(agent.getByTestId("saved")).containsText("kept on this device");

        agent.context().setOffline(false);

        assertThat(agent.getByTestId("saved")).containsText("Saved");
        Page elsewhere = person(1440, "agent");
        elsewhere.navigate("/intake/write.xhtml?id=" + id);
        assertThat(elsewhere.getByTestId("text-ANSWER")).hasValue("first, and then the line was cut");
    }

    @Test
    void a_text_handed_in_after_the_session_expired_comes_back_after_signing_in() {
        Page agent = person(390, "agent");
        String title = Writing.title("Expired at the last moment?");
        Writing.faq(agent).title(title, "first").saved();
        String id = Writing.id(agent);
        agent.getByTestId("text-ANSWER").fill("all of it");
        agent.context().clearCookies();
        agent.getByTestId("submit").click();

        agent.waitForURL("**/sign-in.xhtml?**");
        agent.getByTestId("login").fill("agent");
        agent.getByTestId("password").fill("fieldlore");
        agent.getByTestId("submit").click();
        agent.waitForURL("**/intake/write.xhtml?id=" + id);

        assertThat(agent.getByTestId("text-ANSWER")).hasValue("all of it");
        assertThat(Writing.on(agent).submit()).isEqualTo(id);
        assertThat(agent.getByText("all of it")).isVisible();
    }

    @Test
    void two_windows_show_both_texts_and_neither_is_lost() {
        Page agent = person(1440, "agent");
        Writing.faq(agent).title(Writing.title("Two windows?"), "the old text").saved();
        String id = Writing.id(agent);
        Page second = agent.context().newPage();
        second.navigate("/intake/write.xhtml?id=" + id);
        second.getByTestId("text-ANSWER").fill("the text of the second window");
        assertThat(second.getByTestId("saved")).containsText("Saved");

        agent.getByTestId("text-ANSWER").fill("the text of the first window");

        assertThat(agent.getByTestId("theirs")).containsText("the text of the second window");
        assertThat(agent.getByTestId("mine").locator("ins")).hasText("first");
        agent.getByTestId("go-on").click();
        assertThat(agent.getByTestId("text-ANSWER")).hasValue("the text of the second window");
        assertThat(agent.getByTestId("beside")).containsText("the text of the first window");

        second.getByTestId("text-ANSWER").fill("once more in the second");
        assertThat(second.getByTestId("saved")).containsText("Saved");
        agent.getByTestId("text-ANSWER").fill("mine after all");
        agent.getByTestId("keep-mine").click();
        assertThat(agent.getByTestId("moved")).hasCount(0);
        agent.navigate("/intake/write.xhtml?id=" + id);
        assertThat(agent.getByTestId("text-ANSWER")).hasValue("mine after all");
    }

    @Test
    void everything_that_is_missing_is_shown_at_once_and_leads_to_its_field() {
        Page agent = person(390, "agent");
        agent.navigate("/intake/write.xhtml?kind=EXPERIENCE");
        agent.getByTestId("submit").click();

        Locator missing = agent.getByTestId("missing");
        assertThat(missing).isFocused();
        assertThat(missing.locator("a")).hasText(new String[] {"Title", "Situation", "What I did"});
        missing.getByText("What I did").click();
        assertThat(agent.getByTestId("text-ACTION")).isFocused();
    }

    @Test
    void personal_data_is_marked_and_has_to_be_put_in_other_words() {
        Page agent = person(1440, "agent");
        Writing.faq(agent)
                .title(
                        Writing.title("May she be called?"),
                        "Call 138 0013 8000, see form 13912345678. ID 990101199003071237");
        Locator personal = agent.getByTestId("personal");
        assertThat(personal.locator("li")).hasCount(3);
        assertThat(agent.locator(".marks mark")).hasCount(3);
        agent.getByTestId("submit").click();
        assertThat(personal).isFocused();

        Locator id = personal.locator("li").filter(new Locator.FilterOptions().setHasText("990101199003071237"));
        assertThat(id.getByTestId("harmless")).hasCount(0);
        id.getByTestId("generalise").click();
        assertThat(agent.getByTestId("text-ANSWER")).hasValue(Pattern.compile(".*a (wo)?man in h(er|is) 30s"));
        assertThat(personal.locator("li")).hasCount(2);
        personal.locator("li")
                .filter(new Locator.FilterOptions().setHasText("138 0013 8000"))
                .getByTestId("mask")
                .click();
        assertThat(personal.locator("li")).hasCount(1);
        personal.getByTestId("harmless").click();
        assertThat(personal).hasCount(0);

        Writing.on(agent).submit();
        assertThat(agent.getByText("form 13912345678")).isVisible();
    }

    @Test
    void from_a_customer_segment_and_concepts_come_along_and_can_be_taken_away() {
        Page agent = person(1440, "agent");
        // A client of the demo whom a segment fits; those that other tests import have neither age nor policy.
        agent.navigate("/book/customers.xhtml?who=mine&c=age:GE:50&c=line:EQ:HEALTH");
        agent.getByTestId("customer").first().click();
        String name = agent.locator("h1").innerText();
        agent.locator("h1").click();
        agent.keyboard().press("w");
        agent.waitForURL("**/intake/write.xhtml?customer=*");

        Locator chosen = agent.getByTestId("chosen").locator("button");
        assertThat(chosen.first()).containsText("from the customer");
        int before = chosen.count();
        chosen.first().click();
        assertThat(chosen).hasCount(before - 1);

        agent.getByTestId("kind-FAQ").click();
        Writing.on(agent).title(Writing.title("What worries young families?"), name + " worries about the school.");
        assertThat(agent.getByTestId("personal")).containsText(name);
    }

    @Test
    void what_is_typed_goes_along_to_the_item_that_is_improved_instead() {
        Page agent = person(1440, "agent");
        String title = Writing.title("Can the surrender value be lent twice?");
        String id = Writing.faq(agent)
                .title(title, "Once at a time, up to eighty per cent.")
                .submit();
        agent.getByTestId("withdraw").click();
        agent.waitForURL("**/intake/write.xhtml?id=" + id);
        Writing.faq(agent).title("Can the surrender value be lent twice?", "Only after the first loan is paid back.");
        agent.evaluate("id => Fieldlore.improve({item: id})", id);

        agent.waitForURL(Pattern.compile("[?&]from=\\d+"));
        assertThat(agent.getByTestId("title")).hasValue(title);
        assertThat(agent.getByTestId("beside")).containsText("Only after the first loan is paid back.");
    }

    @Test
    void going_back_and_handing_in_again_stores_one_item() {
        Page agent = person(1440, "agent");
        String title = Writing.title("Back and again?");
        String id = Writing.faq(agent).title(title, "Once.").submit();
        agent.goBack();
        agent.navigate("/intake/mine.xhtml");
        assertThat(agent.getByText(title)).hasCount(1);
        assertThat(id).isNotEmpty();
    }

    @Test
    void bad_input_is_refused_in_words_and_stays_on_the_page() {
        Page agent = person(1440, "agent");
        String title = Writing.title("Too much?");
        String hurt = "<script>window.hurt=1</script><img src=x onerror='window.hurt=1'>";
        Writing.faq(agent).title(title, "short " + hurt).saved();
        String id = Writing.id(agent);

        agent.getByTestId("text-ANSWER").fill("x".repeat(20_001));
        assertThat(agent.locator("[id=messages]")).containsText("at most");
        assertThat(agent.getByTestId("text-ANSWER")).hasValue("x".repeat(20_001));
        agent.evaluate("Fieldlore.concept({concept: '99999999'})");
        assertThat(agent.locator("[id=messages]")).containsText("does not exist");
        agent.evaluate("Fieldlore.concept({concept: 'x'})");
        agent.evaluate("document.getElementById('form:kind').value = 'FORGED'");
        agent.getByTestId("submit").click();
        assertThat(agent.getByTestId("title")).hasValue(title);

        Page elsewhere = person(1440, "agent");
        elsewhere.navigate("/intake/write.xhtml?id=" + id);
        assertThat(elsewhere.getByTestId("text-ANSWER")).hasValue("short " + hurt);
        assertThat(elsewhere.evaluate("window.hurt")).isNull();
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
