package org.fieldlore.portal.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrivacyIT {
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
    void hidden_values_are_shown_for_one_answer_and_the_manager_reads_who_looked() {
        Page agent = person("agent", 1440);
        agent.navigate("/book/customers.xhtml?who=mine&q=C000182");
        agent.getByTestId("customer").first().click();
        String phone = agent.getByTestId("fact-PHONE").innerText().strip();
        Page colleague = person("reviewer", 390);
        colleague.navigate(agent.url());
        assertThat(colleague.getByTestId("fact-PHONE")).containsText("****");

        colleague.getByTestId("look-show").click();
        assertThat(colleague.getByTestId("looks")).containsText("Say what you need the hidden values for.");
        colleague.getByTestId("look-purpose").selectOption("CONTACT");
        colleague.getByTestId("look-words").fill("asked to be called");
        colleague.getByTestId("look-show").click();

        assertThat(colleague.getByTestId("unmasked")).isVisible();
        assertThat(colleague.getByTestId("fact-PHONE")).hasText(phone);
        colleague.navigate(agent.url());
        assertThat(colleague.getByTestId("fact-PHONE")).containsText("****");
        assertThat(colleague.getByTestId("looks")).containsText("asked to be called");
        Page manager = person("manager", 1440);
        manager.navigate("/privacy/looks.xhtml?purpose=CONTACT");
        assertThat(manager.getByTestId("looks").getByText("asked to be called").first())
                .isVisible();
        Page administrator = person("admin", 1440);
        administrator.navigate("/privacy/looks.xhtml");
        assertThat(administrator.getByTestId("looks")).containsText("**");
        assertThat(administrator.getByTestId("looks")).not().containsText("asked to be called");
    }

    @Test
    void what_a_customer_says_to_offers_is_recorded_and_a_missing_source_keeps_what_was_typed() {
        Page agent = person("agent", 390);
        agent.navigate("/book/customers.xhtml?who=mine&c=kind:EQ:INDIVIDUAL&sort=PREMIUM");
        agent.getByTestId("customer").last().click();
        agent.getByTestId("consent-open").click();
        agent.getByTestId("consent-use").selectOption(new SelectOption().setValue("REFERRAL"));
        agent.getByTestId("consent-keep").click();
        assertThat(agent.locator("[role=alert], .notice.wrong, .ui-messages").first())
                .isVisible();
        assertThat(agent.getByTestId("consent-use")).hasValue("REFERRAL");

        agent.getByTestId("consent-source").fill("Letter 12");
        agent.getByTestId("consent-keep").click();

        assertThat(agent.getByTestId("consents").getByText("Letter 12").first()).isVisible();
    }

    @Test
    void an_underwriter_finds_an_entry_by_id_number_and_nobody_else_finds_the_list() {
        Page underwriter = person("underwriter", 390);
        underwriter.navigate("/watch/watch.xhtml");
        underwriter.getByTestId("watch-number").fill("TEST-OUTSIDE-7");
        underwriter.getByTestId("watch-add").click();
        underwriter.getByTestId("watch-looked").fill("TEST-OUTSIDE-7");
        underwriter.getByTestId("watch-look").click();

        assertThat(underwriter.getByTestId("watch")).containsText("not a customer");
        assertThat(underwriter.content()).doesNotContain("OUTSIDE-7</td>");
        Page administrator = person("admin", 1440);
        assertThat(administrator.navigate("/watch/watch.xhtml").status()).isEqualTo(403);
        assertThat(administrator.content()).doesNotContain("Watch list");
    }

    @Test
    void erasing_asks_for_the_name_and_keeps_what_was_typed_when_it_is_refused() {
        Page administrator = person("admin", 390);
        administrator.navigate("/privacy/erase.xhtml");
        administrator.getByTestId("erase-number").fill("NO-SUCH-NUMBER");
        administrator.getByTestId("erase-name").fill("Nobody");
        administrator.getByTestId("erase-reason").selectOption("REQUEST");
        administrator.getByTestId("erase").click();

        assertThat(administrator
                        .getByText("It does not exist, or is not meant for you.")
                        .first())
                .isVisible();
        assertThat(administrator.getByTestId("erase-name")).hasValue("Nobody");
    }

    @Test
    void whoever_is_erased_is_found_by_nobody() {
        Page agent = person("agent", 1440);
        agent.navigate("/book/customers.xhtml?q=C000241");
        agent.getByTestId("customer").first().click();
        String address = agent.url();
        String name = agent.locator("h1").first().innerText().strip();
        Page administrator = person("admin", 1440);
        administrator.navigate("/privacy/erase.xhtml");
        administrator.getByTestId("erase-number").fill("C000241");
        administrator.getByTestId("erase-name").fill(name);
        administrator.getByTestId("erase-reason").selectOption("REQUEST");
        administrator.getByTestId("erase").click();
        assertThat(administrator
                        .getByText("Erased. Past contracts kept as numbers: 0")
                        .first())
                .isVisible();

        agent.navigate("/book/customers.xhtml?q=C000241");
        assertThat(agent.getByTestId("customer")).hasCount(0);
        assertThat(agent.navigate(address).status()).isEqualTo(404);
        for (String account : new String[] {"agent", "admin"})
            assertThat(RunningPortal.get()
                            .api(account, "GET", "/api/customers?q=C000241", null)
                            .body())
                    .contains("\"total\":0");
        assertThat(RunningPortal.get()
                        .api("agent", "GET", "/api/customers?q=" + encode(name, UTF_8), null)
                        .body())
                .contains("\"total\"")
                .doesNotContain("C000241");
    }

    private static Page person(String account, int width) {
        Page page = Browser.signIn(browser.person(width, "en", false), account);
        Browser.speak(page, "en");
        return page;
    }
}
