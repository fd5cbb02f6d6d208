package org.fieldlore.portal.stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fieldlore.portal.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers edit the rules of next steps; what is saved is taken back at the end. */
class StagesIT {
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        browser = new Browser();
        page = english("manager");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Page english(String account) {
        Page page = Browser.signIn(browser.person(1440, "en", false), account);
        Browser.speak(page, "en");
        page.navigate("/stages/stages.xhtml");
        return page;
    }

    private static Locator rule(Page page, String words) {
        return page.getByTestId("rule")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Calls about a quote from the third day on, which leaves a contradiction or a gap until the rule before is shortened. */
    private static void days(Page page, String ruleWords, String from, String to) {
        rule(page, ruleWords).getByTestId("edit").click();
        page.getByTestId("from").fill(from);
        page.getByTestId("to").fill(to);
        page.getByTestId("apply").click();
        assertThat(page.getByTestId("rule-form")).hasCount(0);
    }

    @Test
    void a_rule_is_changed_what_is_weak_is_told_with_a_customer_and_a_version_is_saved_and_taken_back() {
        assertThat(page.getByTestId("sound")).isVisible();
        page.getByTestId("note").fill("Call earlier");
        page.getByTestId("event").selectOption("QUOTE_OPEN");
        assertThat(page.getByTestId("rule")).hasCount(5);

        days(page, "7–39 days", "3", "39");
        Locator finding = page.getByTestId("finding").first();
        assertThat(finding).hasAttribute("data-kind", "CONTRADICTION");
        assertThat(finding.getByTestId("example")).containsText("a customer whose quote has been open for");
        assertThat(page.getByTestId("save")).isDisabled();
        page.getByTestId("undo").click();
        assertThat(page.getByTestId("sound")).isVisible();

        days(page, "up to 6 days", "", "2");
        finding = page.getByTestId("finding").first();
        assertThat(finding).hasAttribute("data-kind", "GAP");
        page.getByTestId("save").click();
        assertThat(page.locator("#messages")).containsText("no rule has an answer");
        List<String> asked = new ArrayList<>();
        Consumer<Dialog> stay = dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        };
        page.onDialog(stay);
        page.locator("nav a[href$='desk.xhtml']").first().click();
        page.waitForCondition(() -> asked.contains("beforeunload"));
        page.offDialog(stay);
        assertThat(finding).isVisible();
        assertThat(page.getByTestId("note")).hasValue("Call earlier");
        days(page, "7–39 days", "3", "39");
        assertThat(page.getByTestId("sound")).isVisible();
        page.getByTestId("try").click();
        assertThat(page.getByTestId("trial")).containsText("customers looked at");
        page.getByTestId("save").click();
        assertThat(page.getByTestId("told")).isVisible();

        Locator versions = page.getByTestId("versions");
        assertThat(versions).containsText("Call earlier");
        versions.getByTestId("compare").first().click();
        assertThat(versions.getByTestId("difference").locator("ins")).hasCount(2);
        versions.getByTestId("back-shipped").click();
        assertThat(page.getByTestId("changes").locator("li")).hasCount(4);
        page.getByTestId("note").fill("As shipped");
        page.getByTestId("save").click();
        assertThat(page.getByTestId("versions")).containsText("As shipped");
    }

    @Test
    void what_a_colleague_saves_meanwhile_is_told_and_the_draft_stays() {
        Page other = english("admin");
        days(page, "7–39 days", "8", "39");
        days(page, "up to 6 days", "", "7");
        other.getByTestId("note").fill("Nothing new");
        other.getByTestId("save").click();
        assertThat(other.getByTestId("told")).isVisible();

        page.getByTestId("note").fill("Call later");
        page.getByTestId("save").click();
        assertThat(page.locator("#messages")).containsText("Someone saved version");
        assertThat(page.getByTestId("overtaken")).containsText("Nothing new");
        assertThat(rule(page, "8–39 days")).isVisible();
        page.getByTestId("theirs").click();
        assertThat(page.getByTestId("overtaken")).hasCount(0);
        assertThat(rule(page, "7–39 days")).isVisible();
        page.getByTestId("undo").click();
        assertThat(rule(page, "8–39 days")).isVisible();
    }

    @Test
    void a_file_goes_out_and_comes_back_and_one_that_cannot_be_used_changes_nothing() throws Exception {
        String dmn = Files.readString(
                page.waitForDownload(() -> page.getByTestId("export").click()).path());
        assertThat(dmn).contains("hitPolicy=\"UNIQUE\"", "https://www.omg.org/spec/DMN/20191111/MODEL/");

        take(dmn.replace("[7..39]", "[7..4000]"));
        assertThat(page.locator("#messages")).containsText("4, days");
        assertThat(page.getByTestId("changes")).hasCount(0);
        take("steps");
        assertThat(page.locator("#messages")).containsText("cannot be in the table");
        take(dmn.replace("[7..39]", "[7..38]"));
        assertThat(page.getByTestId("changes").locator("li")).hasCount(2);
        assertThat(page.getByTestId("example").first()).containsText("quote has been open for 39 days");
    }

    private void take(String dmn) {
        page.getByTestId("file")
                .setInputFiles(new FilePayload("rules.dmn", "text/xml", dmn.getBytes(StandardCharsets.UTF_8)));
        page.getByTestId("take").click();
    }

    @Test
    void cells_are_chosen_or_written_in_feel_and_the_page_can_be_used_without_seeing_or_a_mouse() {
        rule(page, "Policy begun").getByTestId("edit").click();
        page.getByTestId("turn").click();
        page.getByTestId("feel-days").fill("[9..2]");
        page.getByTestId("apply").click();
        assertThat(page.locator("#messages")).containsText("[9..2]");
        assertThat(page.getByTestId("feel-days")).hasValue("[9..2]");
        // The list of messages is PrimeFaces' own.
        assertThat(new AxeBuilder(page).exclude("#messages").analyze().getViolations())
                .isEmpty();
        assertThat(page.getByTestId("rule-form")).containsText(Pattern.compile("Rule \\d+"));
    }
}
