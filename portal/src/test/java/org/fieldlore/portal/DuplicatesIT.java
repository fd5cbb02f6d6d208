package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Customers who came twice are found, merged, alone and together, and taken apart again. */
class DuplicatesIT {
    private static final String CUSTOMERS = """
            externalId,kind,name,birthDate,phone,idNumber,city,occupation,agent
            TWICE-1,INDIVIDUAL,诸葛静怡,1987-04-09,10077712345,990001198704090028,衢州,教师,
            TWICE-2,INDIVIDUAL,諸葛靜怡,1987-04-09,10077712345,990001198704090082,丽水,会计,
            """;

    private final RunningPortal portal = RunningPortal.get();

    @Test
    void an_administrator_merges_a_pair_and_undoes_it() {
        assertThat(portal).isNotNull();
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "zh-CN", false), "admin");
            Browser.speak(page, "zh-CN");
            page.navigate("/imports/imports.xhtml?kind=customers");
            page.getByTestId("files")
                    .setInputFiles(new FilePayload("两次.csv", "text/csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8)));
            page.getByTestId("agent").fill("agent");
            page.getByTestId("preview").click();
            page.getByTestId("start").click();
            page.waitForURL("**/imports/run.xhtml?id=*");
            // The import asks for the look itself.
            page.getByTestId("duplicates").getByText("对待核对").waitFor();

            page.getByTestId("duplicates").locator("a").click();
            assertThat(page.getByTestId("state").innerText()).isEqualTo("查找完成");
            page.getByTestId("look").click();
            page.getByTestId("last").waitFor();
            page.navigate("/duplicates/duplicates.xhtml?state=CERTAIN");
            ours(page).getByTestId("compare").click();
            assertThat(page.getByTestId("pair").innerText()).contains("TWICE-1", "TWICE-2", "丽水", "几乎相同");
            assertThat(page.getByTestId("pair").innerText()).doesNotContain("诸葛静怡");
            page.getByTestId("take-CITY").check();
            page.getByTestId("merge").click();
            assertThat(page.getByTestId("told").innerText()).contains("已合并");

            page.navigate("/duplicates/duplicates.xhtml?state=MERGED");
            ours(page).locator("[data-testid^='undo-']").click();
            assertThat(page.getByTestId("told").innerText()).contains("已恢复");
            page.navigate("/duplicates/duplicates.xhtml?state=TURNED_DOWN");
            assertThat(ours(page).count()).isEqualTo(1);

            Page agent = Browser.signIn(browser.person(390, "zh-CN", true), "agent");
            assertThat(agent.navigate("/duplicates/duplicates.xhtml").status()).isEqualTo(403);
        }
    }

    @Test
    void all_certain_pairs_are_merged_together_with_a_report_and_each_can_be_undone() {
        assertThat(portal).isNotNull();
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "zh-CN", false), "admin");
            Browser.speak(page, "zh-CN");
            page.navigate("/duplicates/duplicates.xhtml?state=CERTAIN");

            page.getByTestId("all").click();
            page.getByTestId("all-do").click();

            page.getByTestId("merged").getByText("批量合并完成").waitFor();
            page.getByTestId("merged-together").click();
            Locator merged = page.getByTestId("rows").locator("li", new Locator.LocatorOptions().setHasText("W00017"));
            merged.locator("[data-testid^='undo-']").click();
            assertThat(page.getByTestId("told").innerText()).contains("已恢复");
            page.navigate("/duplicates/duplicates.xhtml?state=TURNED_DOWN");
            assertThat(page.getByTestId("rows").innerText()).contains("W00017");
        }
    }

    private static Locator ours(Page page) {
        return page.getByTestId("rows").locator("li", new Locator.LocatorOptions().setHasText("TWICE-"));
    }
}
