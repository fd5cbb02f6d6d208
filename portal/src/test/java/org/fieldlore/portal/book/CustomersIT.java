package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.fieldlore.portal.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomersIT {
    private Browser browser;
    private Page page;

    @BeforeAll
    void sign_in() {
        browser = new Browser();
        page = Browser.signIn(browser.person(1440, "en", false), "agent");
        Browser.speak(page, "en");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void conditions_are_added_and_taken_out_and_narrow_the_list() {
        page.navigate("/book/customers.xhtml");
        int all = count();

        page.getByTestId("add").click();
        page.getByTestId("add-age").click();
        page.getByTestId("value").fill("50");
        page.getByTestId("apply").click();

        assertThat(page.getByTestId("chip").innerText()).contains("Age ≥ 50");
        assertThat(count()).isLessThan(all).isPositive();
        page.getByTestId("chip-remove").click();
        assertThat(count()).isEqualTo(all);
    }

    @Test
    void a_value_that_does_not_fit_is_told_and_stays_to_be_mended() {
        page.navigate("/book/customers.xhtml?f=age&o=GE&v=999");

        assertThat(page.locator(".ui-messages-error").innerText()).contains("999");
        assertThat(page.getByTestId("value").inputValue()).isEqualTo("999");
    }

    @Test
    void coded_fields_offer_their_values() {
        page.navigate("/book/customers.xhtml?f=stage");

        page.getByTestId("draft").getByText("Loyal client").click();
        page.getByTestId("apply").click();

        assertThat(page.getByTestId("chip").innerText()).contains("Stage: Loyal client");
        assertThat(page.getByTestId("customers").locator("tbody .chip").allInnerTexts())
                .contains("Loyal client");
    }

    @Test
    void a_query_is_saved_deleted_and_brought_back() {
        page.navigate("/book/customers.xhtml?c=age:GE:50&c=line:EQ:MOTOR");
        page.getByTestId("saved-name").fill("Drivers over fifty");
        page.getByTestId("saved-save").click();
        assertThat(page.getByTestId("saved").innerText()).contains("Drivers over fifty");

        page.getByTestId("saved-manage").first().click();
        page.getByTestId("saved-delete").first().click();
        assertThat(page.getByTestId("saved").innerText()).doesNotContain("Drivers over fifty");

        page.getByTestId("saved-undo").click();
        assertThat(page.getByTestId("saved").innerText()).contains("Drivers over fifty");
    }

    @Test
    void a_saved_list_tells_of_new_customers_until_that_is_switched_off() {
        page.navigate("/book/customers.xhtml?c=age:GE:51");
        page.getByTestId("saved-name").fill("Just over fifty");
        page.getByTestId("saved-save").click();
        Locator line = page.getByTestId("saved")
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText("Just over fifty"));
        assertThat(line.getByTestId("saved-tell").getAttribute("aria-pressed")).isEqualTo("false");

        line.getByTestId("saved-tell").click();
        assertThat(line.getByTestId("saved-tell").getAttribute("aria-pressed")).isEqualTo("true");
        page.navigate("/book/customers.xhtml"
                + line.locator("a").first().getAttribute("href").replaceFirst("^[^?]*", ""));
        assertThat(page.url()).contains("c=age").doesNotContain("saved=");

        line.getByTestId("saved-tell").click();
        assertThat(line.getByTestId("saved-tell").getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void the_export_holds_the_rows_of_the_list_masked_alike() {
        page.navigate("/book/customers.xhtml?c=age:GE:60");
        int rows = count();
        String phone = "\\d{3}\\*{4}\\d{4}";

        String csv = page.request()
                .get(page.getByTestId("export").getAttribute("href").replaceFirst("^", "/book/"))
                .text();

        assertThat(csv).startsWith("\uFEFF");
        assertThat(csv.split("\r\n")).hasSize(rows + 1);
        assertThat(csv).containsPattern(phone).contains(",CNY,");
        byte[] workbook = page.request()
                .get(page.getByTestId("export-xlsx").getAttribute("href").replaceFirst("^", "/book/"))
                .body();
        assertThat(workbook).startsWith('P', 'K').hasSizeGreaterThan(3_000);
    }

    @Test
    void a_renewal_changes_in_its_row_and_back() {
        page.navigate("/book/renewals.xhtml?days=30");
        var state = page.getByTestId("renewal").first();
        String before = state.inputValue();

        state.selectOption(before.equals("RENEWING") ? "CONSIDERING" : "RENEWING");
        page.locator(".toast button").click();

        page.waitForCondition(() -> state.inputValue().equals(before));
        page.reload();
        assertThat(page.getByTestId("renewal").first().inputValue()).isEqualTo(before);
    }

    @Test
    void a_lost_renewal_is_asked_why_and_the_undo_brings_the_reason_back() {
        page.navigate("/book/renewals.xhtml?days=90");
        var state = page.getByTestId("renewal").first();
        var loss = page.getByTestId("loss").first();
        String before = state.inputValue();
        page.waitForResponse("**/book/renewals.xhtml*", () -> state.selectOption("NOT_RENEWING"));
        page.waitForResponse("**/book/renewals.xhtml*", () -> loss.selectOption("SERVICE"));
        page.waitForResponse("**/book/renewals.xhtml*", () -> state.selectOption("RENEWING"));
        assertThat(loss.isVisible()).isFalse();

        page.waitForResponse(
                "**/book/renewals.xhtml*",
                () -> page.locator(".toast button").last().click());

        assertThat(loss.isVisible()).isTrue();
        assertThat(loss.inputValue()).isEqualTo("SERVICE");
        String csv = page.request()
                .get("/book/" + page.getByTestId("export").getAttribute("href"))
                .text();
        assertThat(csv.split("\r\n")[1]).contains(",service,");
        page.waitForResponse("**/book/renewals.xhtml*", () -> state.selectOption(before));
    }

    @Test
    void renewals_are_shown_for_days_of_ones_own_choice() {
        page.navigate("/book/renewals.xhtml?who=mine");
        page.getByTestId("first").fill("2020-01-01");
        page.getByTestId("last").fill("2039-12-31");
        page.getByTestId("range").click();

        int due = Integer.parseInt(page.getByTestId("due-own").innerText());
        assertThat(due).isPositive();
        String csv = page.request()
                .get("/book/" + page.getByTestId("export").getAttribute("href"))
                .text();
        assertThat(csv.split("\r\n")).hasSize(due + 1);
    }

    @Test
    void the_export_has_the_columns_that_were_chosen_and_the_page_remembers_them() {
        page.navigate("/book/customers.xhtml?c=age:GE:60");
        page.getByTestId("columns").click();
        page.locator("input[name=col]")
                .all()
                .forEach(tick -> tick.setChecked(tick.inputValue().matches("name|age")));
        page.getByTestId("columns-use").click();
        assertThat(page.getByTestId("chip").innerText()).contains("Age ≥ 60");

        page.navigate("/book/customers.xhtml");
        String address = page.getByTestId("export").getAttribute("href");

        assertThat(page.request().get("/book/" + address).text()).startsWith("\uFEFFName,Age\r\n");
        assertThat(page.request()
                        .get("/book/customers.csv?col=age&col=custom.none")
                        .text())
                .startsWith("\uFEFFAge\r\n");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("exportColumns"));
    }

    @Test
    void an_actuary_is_turned_away() {
        Page other = Browser.signIn(browser.person(1440, "en", false), "actuary");

        assertThat(other.navigate("/book/customers.xhtml").status()).isEqualTo(403);
        assertThat(other.request().get("/book/customers.csv").status()).isEqualTo(403);
        assertThat(other.navigate("/counter/customer.xhtml?id=1").status()).isEqualTo(403);
    }

    private int count() {
        return Integer.parseInt(page.getByTestId("count").innerText().replaceAll("\\D", ""));
    }
}
