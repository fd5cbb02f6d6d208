package org.fieldlore.portal.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.Writing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReviewIT {
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
    void what_an_agent_hands_in_is_approved_and_then_read_by_others() {
        String id = handIn(Writing.title("Is a cancelled trip covered?"), "Only before departure.");
        Page reviewer = person("reviewer");
        reviewer.navigate("/review/item.xhtml?id=" + id);

        reviewer.getByTestId("approve").click();
        assertThat(reviewer.getByTestId("told")).isVisible();

        Page other = person("agent2");
        other.navigate("/library/item.xhtml?id=" + id);
        assertThat(other.getByTestId("text")).containsText("Only before departure.");
        assertThat(other.getByTestId("confidence")).containsText("Validated");
    }

    @Test
    void nobody_decides_on_their_own() {
        Page reviewer = person("reviewer");
        String id = Writing.faq(reviewer)
                .title(Writing.title("Written by a reviewer?"), "Read by another.")
                .submit();

        reviewer.navigate("/review/item.xhtml?id=" + id);

        assertThat(reviewer.getByTestId("closed")).isVisible();
        assertThat(reviewer.getByTestId("approve")).hasCount(0);
    }

    @Test
    void an_author_reads_what_is_asked_for_and_hands_in_again() {
        Page agent = person("agent");
        String id = Writing.faq(agent)
                .title(Writing.title("How long is the grace period?"), "Long.")
                .submit();
        Page reviewer = person("reviewer");
        reviewer.navigate("/review/item.xhtml?id=" + id);
        reviewer.getByTestId("ask").locator("summary").click();
        reviewer.getByTestId("request").fill("Say how many days.");
        reviewer.getByTestId("ask-now").click();
        assertThat(reviewer.getByTestId("told")).isVisible();

        agent.navigate("/intake/mine.xhtml?state=CHANGES_ASKED");
        assertThat(agent.getByTestId("mine")).containsText("Say how many days.");
        agent.navigate("/intake/write.xhtml?id=" + id);
        assertThat(agent.getByTestId("asked")).containsText("Say how many days.");
        Writing.on(agent).answer("Sixty days.").submit();

        reviewer.navigate("/review/item.xhtml?id=" + id);
        assertThat(reviewer.getByTestId("text")).containsText("Sixty days.");
        assertThat(reviewer.getByTestId("approve")).isVisible();
    }

    @Test
    void a_change_of_what_is_live_is_shown_as_a_difference_and_goes_live_with_the_reviewers_edits() {
        Page agent = person("agent");
        String id = Writing.faq(agent)
                .title(Writing.title("When is the premium due?"), "It is due monthly.")
                .submit();
        Page reviewer = person("reviewer");
        reviewer.navigate("/review/item.xhtml?id=" + id);
        reviewer.getByTestId("approve").click();
        assertThat(reviewer.getByTestId("told")).isVisible();
        agent.navigate("/intake/write.xhtml?id=" + id);
        Writing.on(agent).answer("It is due quarterly.").submit();

        reviewer.navigate("/review/item.xhtml?id=" + id);
        assertThat(reviewer.getByTestId("changes").locator("del")).containsText("monthly");
        assertThat(reviewer.getByTestId("changes").locator("ins")).containsText("quarterly");
        reviewer.getByTestId("correct").locator("summary").click();
        reviewer.getByTestId("edit-ANSWER").fill("It is due each quarter.");
        reviewer.getByTestId("approve").click();
        assertThat(reviewer.getByTestId("told")).isVisible();

        agent.navigate("/library/item.xhtml?id=" + id);
        assertThat(agent.getByTestId("text")).containsText("It is due each quarter.");
    }

    @Test
    void a_decision_on_a_wording_taken_back_meanwhile_is_refused_in_words() {
        Page agent = person("agent");
        String id = Writing.faq(agent)
                .title(Writing.title("Taken back?"), "While it is read.")
                .submit();
        Page reviewer = person("reviewer");
        reviewer.navigate("/review/item.xhtml?id=" + id);
        agent.getByTestId("withdraw").click();
        agent.waitForURL("**/intake/write.xhtml?id=*");

        reviewer.getByTestId("approve").click();

        assertThat(reviewer.locator("[role=alert]").first()).containsText("not in review");
    }

    @Test
    void markup_in_every_field_is_shown_as_text() {
        String markup = "<script>window.hurt=1</script><img src=x onerror='window.hurt=1'>";
        AtomicInteger dialogs = new AtomicInteger();
        Page agent = person("agent");
        agent.onDialog(dialog -> dialogs.incrementAndGet());
        agent.navigate("/intake/write.xhtml?title=" + "%3Cscript%3Ewindow.hurt%3D1%3C/script%3E");
        agent.getByTestId("kind-EXPERIENCE").click();
        agent.getByTestId("title").fill(Writing.title(markup));
        for (String section : new String[] {"SITUATION", "ACTION", "RESULT", "WHEN"})
            agent.getByTestId("text-" + section).fill(markup);
        String id = Writing.on(agent).saved().submit();
        Page reviewer = person("reviewer");
        reviewer.navigate("/review/item.xhtml?id=" + id);
        reviewer.getByTestId("reject").locator("summary").click();
        reviewer.getByTestId("refusal").fill(markup);
        reviewer.getByTestId("reject-now").click();
        assertThat(reviewer.getByTestId("told")).isVisible();

        for (String path :
                new String[] {"/library/item.xhtml?id=" + id, "/intake/mine.xhtml", "/intake/write.xhtml?id=" + id}) {
            agent.navigate(path);
            assertThat(agent.evaluate("window.hurt")).as(path).isNull();
            assertThat(agent.content()).as(path).contains("&lt;script&gt;");
        }
        assertThat(dialogs.get()).isZero();
    }

    private static String handIn(String title, String answer) {
        return Writing.faq(person("agent")).title(title, answer).submit();
    }

    private static Page person(String account) {
        Page page = Browser.signIn(browser.person(1440, "en", false), account);
        Browser.speak(page, "en");
        return page;
    }
}
