package org.fieldlore.portal.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.Writing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of an item after it was first approved. */
class LifeIT {
    private static final String AGENT = "Lin Hui";
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
    void a_colleague_proposes_a_change_and_both_wordings_are_read_side_by_side() {
        String id = approved("Does the policy cover hail?", "It covers hail on roofs.");
        Page colleague = person("agent2");
        colleague.navigate("/library/item.xhtml?id=" + id);
        colleague.getByTestId("edit").click();
        colleague.getByTestId("note").fill("Cars were missing");
        Writing.on(colleague).answer("It covers hail on roofs and cars.").submit();

        Page reviewer = person("reviewer");
        reviewer.navigate("/review/item.xhtml?id=" + id);
        assertThat(reviewer.locator("main")).containsText("Cars were missing");
        reviewer.locator("[data-testid=standard] label").first().click();
        reviewer.getByTestId("approve").click();
        assertThat(reviewer.getByTestId("told")).containsText("Approved");

        Page author = person("agent");
        author.navigate("/library/item.xhtml?id=" + id);
        assertThat(author.getByTestId("text")).containsText("and cars");
        assertThat(author.getByTestId("versions")).containsText("Cars were missing");
        author.getByTestId("compare").first().click();
        assertThat(author.getByTestId("right").locator("ins")).containsText("cars");
        author.getByTestId("take-up").click();
        author.waitForURL("**/intake/write.xhtml?id=" + id + "**");
        assertThat(author.getByTestId("text-ANSWER")).hasValue("It covers hail on roofs.");
        author.getByTestId("discard").click();
        colleague.navigate("/intake/mine.xhtml");
        assertThat(colleague.getByTestId("mine")).containsText("Does the policy cover hail?");
    }

    @Test
    void a_controlled_item_waits_for_a_second_reviewer() {
        String id = approved("Who may cancel?", "Either side.");
        Page agent = person("agent");
        agent.navigate("/library/item.xhtml?id=" + id);
        agent.getByTestId("govern").click();
        agent.getByTestId("rules").selectOption("CONTROLLED");
        agent.getByTestId("days").fill("90");
        agent.getByTestId("govern-do").click();
        assertThat(agent.getByTestId("told")).isVisible();
        assertThat(agent.getByTestId("keeping")).containsText("Controlled");
        agent.navigate("/intake/write.xhtml?id=" + id);
        Writing.on(agent).answer("Either side, with notice.").submit();

        Page reviewer = person("reviewer");
        reviewer.navigate("/review/item.xhtml?id=" + id);
        reviewer.getByTestId("approve").click();
        assertThat(reviewer.getByTestId("told")).containsText("second reviewer");

        Page colleague = person("agent2");
        colleague.navigate("/library/item.xhtml?id=" + id);
        assertThat(colleague.getByTestId("text")).not().containsText("with notice");
        assertThat(colleague.getByTestId("edit")).hasCount(0);
    }

    @Test
    void what_says_the_same_is_merged_and_the_old_page_leads_to_it() {
        String kept = approved("Is hail covered abroad?", "Within the region.");
        Page colleague = person("agent2");
        String same = Writing.faq(colleague)
                .title(Writing.title("Hail abroad, covered?"), "Also on ferries.")
                .submit();
        Page reviewer = person("reviewer");
        reviewer.navigate("/review/merge.xhtml?id=" + same + "&into=" + kept);
        assertThat(reviewer.getByTestId("ends")).containsText("Hail abroad, covered?");
        reviewer.getByTestId("merged-ANSWER").fill("Within the region, also on ferries.");
        reviewer.getByTestId("merge").click();
        assertThat(reviewer.getByTestId("told")).containsText("Merged");

        colleague.navigate("/library/item.xhtml?id=" + same);
        colleague.getByTestId("merged").locator("a").click();
        assertThat(colleague.getByTestId("text")).containsText("also on ferries");
    }

    @Test
    void an_owner_stands_by_an_item_again_without_changing_it() {
        String id = approved("How long is the cooling-off period?", "Fifteen days.");
        Page agent = person("agent");
        agent.navigate("/library/item.xhtml?id=" + id);
        agent.getByTestId("verify").click();
        agent.getByTestId("verify-note").fill("Checked with the terms");
        agent.getByTestId("verify-do").click();
        assertThat(agent.getByTestId("told")).containsText("still holds");
        assertThat(agent.getByTestId("history")).containsText("Checked with the terms");
        assertThat(agent.getByTestId("versions")).hasCount(0);
    }

    @Test
    void by_licence_it_goes_live_at_once_and_a_sample_is_looked_at() {
        Page admin = person("admin");
        admin.navigate("/office/standard.xhtml");
        admin.getByLabel("Publisher · FAQ").fill("100");
        admin.getByTestId("save-plan").click();
        assertThat(admin.getByTestId("told")).isVisible();
        Page manager = person("manager");
        Page agent = person("agent");
        grant(manager, "PUBLISHER");
        try {
            agent.navigate("/intake/mine.xhtml");
            assertThat(agent.getByTestId("licence")).containsText("Publisher");
            Writing.faq(agent).title(Writing.title("Published at once?"), "By licence.");
            agent.getByTestId("submit").click();
            agent.waitForURL("**/library/item.xhtml?**told=published**");
            String id = Writing.id(agent);
            assertThat(agent.getByTestId("confidence")).containsText("Validated");
            Page reviewer = person("reviewer");
            reviewer.navigate("/review/item.xhtml?id=" + id);
            assertThat(reviewer.getByTestId("sample")).isVisible();
            reviewer.getByTestId("fail").locator("summary").click();
            reviewer.getByTestId("wrong").fill("Name the source.");
            reviewer.getByTestId("fail-now").click();
            assertThat(reviewer.getByTestId("told")).containsText("not validated");
            agent.navigate("/library/item.xhtml?id=" + id);
            assertThat(agent.getByTestId("confidence")).containsText("Not validated");
            assertThat(agent.getByTestId("sample-failed")).containsText("Name the source.");
        } finally {
            grant(manager, "CANDIDATE");
        }
    }

    private static void grant(Page manager, String licence) {
        manager.navigate("/honours/licences.xhtml");
        manager.getByTestId("person").selectOption(new SelectOption().setLabel(AGENT));
        manager.getByTestId("licence").selectOption(licence);
        manager.getByTestId("reason").fill("Writes well");
        manager.getByTestId("grant").click();
        assertThat(manager.getByTestId("told")).isVisible();
    }

    private static String approved(String question, String answer) {
        Page agent = person("agent");
        String id = Writing.faq(agent).title(Writing.title(question), answer).submit();
        Page reviewer = person("reviewer");
        reviewer.navigate("/review/item.xhtml?id=" + id);
        reviewer.getByTestId("approve").click();
        assertThat(reviewer.getByTestId("told")).isVisible();
        return id;
    }

    private static Page person(String account) {
        Page page = Browser.signIn(browser.person(1440, "en", false), account);
        Browser.speak(page, "en");
        return page;
    }
}
