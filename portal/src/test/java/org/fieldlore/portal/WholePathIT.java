package org.fieldlore.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole path: written, reviewed, found, shown beside a customer, used by a colleague, credited, read by the actuary. */
class WholePathIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int MOST_VISITS = 12;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 客户问护理险的失能给付怎么领 | 先看合同里护理状态的定义，再约鉴定，材料一次交齐。 | 父亲刚失能，客户问护理险，失能给付要准备什么材料。 | 0",
                "en | When does pet insurance pay for an operation? | After the waiting period, with the vet's invoice and the chip number. | Asked about pet insurance: does it pay for an operation of the dog? | 1"
            })
    void what_one_agent_learns_helps_another_and_comes_back_as_credit(
            String lang, String question, String answer, String note, int nth) {
        Page author = person("manager", lang); // writes in no other test: points are capped by day and reviewer
        long before = balance(author);
        String title = Writing.title(question);
        Writing.faq(author).title(title, answer);
        author.getByTestId("suggested").locator("button").first().click();
        assertThat(author.getByTestId("chosen").locator("li, button, .chip").first())
                .isVisible();
        String id = Writing.on(author).submit();

        Page reviewer = person("reviewer", lang);
        reviewer.navigate("/review/item.xhtml?id=" + id);
        reviewer.getByTestId("approve").click();
        assertThat(reviewer.getByTestId("told")).isVisible();

        Page colleague = person("agent2", lang);
        eventually(colleague, "/library/search.xhtml?q=" + title.substring(title.length() - 8), title);
        long adopted = before + 20;
        eventuallyBalance(author, adopted);

        besideACustomer(colleague, note, title, nth);
        Locator card = colleague.getByTestId("card").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(card.getByTestId("why")).isVisible();
        assertThat(colleague.getByTestId("card").count()).isLessThanOrEqualTo(3);
        card.getByTestId("used").click();
        assertThat(card.getByTestId("used")).hasAttribute("aria-pressed", "true");
        eventuallyBalance(author, adopted + 5);
        author.navigate("/honours/honours.xhtml");
        assertThat(author.getByTestId("ledger")).containsText(title);

        Page actuary = person("actuary", lang);
        actuary.navigate("/actuary/segments.xhtml");
        actuary.getByTestId("segment").first().locator("a").click();
        assertThat(actuary.getByTestId("figures")).isVisible();
        assertThat(actuary.locator("html")).hasAttribute("lang", lang);
    }

    /**
     * Notes what was said on the n-th customer of one's own, and turns away what stands beside the customer already until the
     * new item comes up: proven items rightly go first.
     */
    private static void besideACustomer(Page colleague, String note, String title, int nth) {
        colleague.navigate("/book/customers.xhtml?who=mine&c=kind:EQ:INDIVIDUAL&sort=NAME");
        colleague.getByTestId("customer").nth(nth).click();
        colleague.getByTestId("note-text").fill(note);
        colleague.getByTestId("note-save").click();
        colleague.getByTestId("timeline").getByText(note).first().waitFor();
        for (int visit = 0; visit < MOST_VISITS; visit++) {
            colleague.navigate(colleague.url());
            if (colleague.getByTestId("card").getByText(title).count() > 0) return;
            for (Locator card : colleague.getByTestId("card").all()) {
                card.getByTestId("unfit").click();
                card.getByTestId("not").click();
                card.locator("h3").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            }
        }
        throw new AssertionError("the new item never came up beside the customer");
    }

    private static Page person(String account, String lang) {
        Page page = Browser.signIn(browser.person(1440, lang, false), account);
        Browser.speak(page, lang);
        return page;
    }

    private static long balance(Page author) {
        author.navigate("/honours/honours.xhtml");
        return Long.parseLong(author.getByTestId("balance").innerText().replaceAll("\\D", ""));
    }

    private static void eventuallyBalance(Page author, long points) {
        long end = System.nanoTime() + SOON.toNanos();
        while (balance(author) != points && System.nanoTime() < end) {}
        assertThat(balance(author)).isEqualTo(points);
    }

    /** Opens a page until it shows the text: what follows from a change follows a moment later. */
    private static void eventually(Page page, String address, String text) {
        long end = System.nanoTime() + SOON.toNanos();
        do page.navigate(address);
        while (page.locator("main").getByText(text).count() == 0 && System.nanoTime() < end);
        assertThat(page.locator("main").getByText(text).first()).isVisible();
    }
}
