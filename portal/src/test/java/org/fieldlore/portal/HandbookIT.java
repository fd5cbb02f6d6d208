package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A book is chosen, looked at, made, downloaded and made again, in the browser and by a machine. */
class HandbookIT {
    private static final int AHEAD = 5;
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void a_manager_binds_a_book_and_an_agent_downloads_it() throws IOException {
        String title = "续保手册 <i>" + UUID.randomUUID().toString().substring(0, 8);
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "zh-CN", false), "manager");
            Browser.speak(page, "zh-CN");
            page.navigate("/handbook/handbooks.xhtml");
            page.getByTestId("new").click();
            page.getByTestId("title").fill(title);
            page.getByTestId("look").click();
            Locator preview = page.getByTestId("preview");
            preview.locator("li").first().waitFor();
            assertThat(preview.innerText()).containsPattern("\\d+ 条，分 \\d+ 章").containsPattern("另有 \\d+ 章");
            assertThat(preview.locator("li").count()).isEqualTo(12);
            assertThat(page.getByTestId("title").inputValue()).isEqualTo(title);

            page.getByTestId("go").click();
            page.waitForURL("**/handbook/handbook.xhtml?id=*");
            page.getByTestId("pdf-1").waitFor();
            assertThat(page.getByTestId("state-1").innerText()).isEqualTo("已完成");
            assertThat(page.getByTestId("selection").innerText()).contains("只收已验证的内容");
            assertThat(page.getByTestId("changes").innerText()).contains("没有变化");
            String book = page.url().replaceAll(".*id=(\\d+).*", "$1");

            page.getByTestId("reissue").click();
            page.getByTestId("pdf-2").waitFor();
            assertThat(page.getByTestId("editions").innerText()).contains("第 1 版", "第 2 版");

            Page reader = Browser.signIn(browser.person(390, "zh-CN", true), "agent");
            Browser.speak(reader, "zh-CN");
            reader.navigate("/handbook/handbook.xhtml?id=" + book);
            assertThat(reader.getByTestId("name").innerText()).isEqualTo(title);
            assertThat(reader.getByTestId("reissue").count()).isZero();
            Download pdf =
                    reader.waitForDownload(() -> reader.getByTestId("pdf-2").click());
            assertThat(pdf.suggestedFilename()).startsWith("续保手册").endsWith("第 2 版.pdf");
            assertThat(new String(Files.readAllBytes(pdf.path()), 0, 5)).isEqualTo("%PDF-");
            Download html =
                    reader.waitForDownload(() -> reader.getByTestId("html-2").click());
            opens(browser, html.path(), title);

            HttpResponse<String> foreign = portal.api("agent", "POST", "/api/handbooks/" + book + "/editions", "");
            assertThat(foreign.statusCode()).isEqualTo(403);
            HttpResponse<String> made = portal.api("manager", "POST", "/api/handbooks/" + book + "/editions", "");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(202);
            assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/editions/3");
            HttpResponse<String> file = portal.api("agent", "GET", "/api/handbooks/" + book + "/editions/2/html", null);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("handbook-" + book + "-2.html", "filename*=UTF-8''%E7%BB%AD");
            HttpResponse<String> other = portal.api(
                    "manager",
                    "POST",
                    "/api/handbooks",
                    "{\"title\":\"Renewals\",\"lang\":\"en\",\"kinds\":[\"FAQ\"]}");
            assertThat(other.statusCode()).as(other.body()).isEqualTo(201);
            assertThat(other.headers().firstValue("Location").orElseThrow()).endsWith("/editions/1");
            assertThat(portal.api("agent", "DELETE", "/api/handbooks/" + book, null)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(portal.api("agent", "DELETE", "/api/handbooks/" + book + "/editions/1", null)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(portal.api("manager", "DELETE", "/api/handbooks/" + book + "/editions/1", null)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(portal.api("manager", "DELETE", "/api/handbooks/" + book + "/editions/1", null)
                            .statusCode())
                    .isEqualTo(404);
            page.waitForCondition(() -> {
                page.navigate("/handbook/handbook.xhtml?id=" + book);
                return page.getByTestId("remove").count() > 0;
            });
            page.getByTestId("remove").click();
            page.getByTestId("remove-do").click();
            page.getByTestId("told").waitFor();
            assertThat(portal.api("manager", "GET", "/api/handbooks/" + book + "/editions", null)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(portal.api("agent", "GET", "/api/handbooks/999999/editions/1/pdf", null)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** One is printed at a time, so that the last of some waits for those before it and can be cancelled meanwhile. */
    @Test
    void a_waiting_edition_is_cancelled_and_deleted_and_then_the_book() {
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "en", false), "manager");
            Browser.speak(page, "en");
            List<String> editions = new ArrayList<>();
            for (int i = 0; i < AHEAD; i++) editions.add(create("Ahead " + i));
            String edition = create("Cancelled");
            String book = edition.replaceAll(".*handbooks/(\\d+)/.*", "$1");

            page.navigate("/handbook/handbook.xhtml?id=" + book);
            assertThat(page.getByTestId("drop-1").count()).isZero();
            HttpResponse<String> early = portal.api("manager", "DELETE", edition, null);
            assertThat(early.statusCode()).as(early.body()).isEqualTo(422);
            assertThat(early.body()).contains("EditionIsRunning");
            page.getByTestId("cancel").click();
            for (String other : editions)
                assertThat(portal.api("manager", "POST", other + "/cancel", "").statusCode())
                        .isEqualTo(202);
            page.getByTestId("state-1").waitFor();
            assertThat(page.getByTestId("state-1").innerText()).isEqualTo("Cancelled");

            page.getByTestId("drop-1").click();
            page.getByTestId("drop-do-1").click();
            page.getByText("There is no edition yet.").waitFor();
            assertThat(page.getByTestId("drop-1").count()).isZero();
            page.getByTestId("remove").click();
            page.getByTestId("remove-do").click();
            page.getByTestId("told").waitFor();
            assertThat(portal.api("manager", "GET", "/api/handbooks/" + book + "/editions", null)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** Returns the path of its first edition. */
    private String create(String title) {
        HttpResponse<String> made =
                portal.api("manager", "POST", "/api/handbooks", "{\"title\":\"" + title + "\",\"lang\":\"en\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @Test
    void a_handbook_that_is_asked_for_wrongly_is_refused_as_other_things_are() {
        HttpResponse<String> wrong =
                portal.api("manager", "POST", "/api/handbooks", "{\"title\":\"t\",\"lang\":\"fr\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("lang must be zh or en, was fr");
        HttpResponse<String> foreign =
                portal.api("agent", "POST", "/api/handbooks", "{\"title\":\"t\",\"lang\":\"en\"}");
        assertThat(foreign.statusCode()).isEqualTo(403);
        HttpResponse<String> nameless =
                portal.api("manager", "POST", "/api/handbooks", "{\"title\":\" \",\"lang\":\"en\"}");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("Required");
    }

    /** The file stands alone: its own font is taken, nothing runs, nothing is fetched. */
    private static void opens(Browser browser, Path file, String title) throws IOException {
        Path named = file.resolveSibling(file.getFileName() + ".html");
        Files.copy(file, named);
        Page page = browser.person(1440, "zh-CN", false);
        page.navigate(named.toUri().toString());
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.evaluate(
                        "() => document.fonts.ready.then(() => [...document.fonts].map(f => f.status).join())"))
                .isEqualTo("loaded");
        page.locator("nav a[href='#contributors']").click();
        assertThat(page.locator("#contributors").isVisible()).isTrue();
        assertThat(page.locator("article").count()).isPositive();
        page.context().close();
    }

    @Test
    void a_selection_that_nothing_fits_is_refused_on_the_page_and_keeps_what_was_typed() {
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(390, "en", true), "manager");
            Browser.speak(page, "en");
            page.navigate("/handbook/bind/bind.xhtml");
            page.getByTestId("go").click();
            page.locator("[role=alert]").first().waitFor();
            assertThat(page.locator("[role=alert]").first().innerText()).contains("must be filled in");

            page.getByTestId("title").fill("Empty");
            page.locator("[id='form:itemLang']").selectOption("en");
            page.getByTestId("segment").selectOption(new SelectOption().setIndex(1));
            page.locator("[id='form:kinds'] input").last().check();
            page.getByTestId("look").click();
            page.getByTestId("refused").waitFor();
            assertThat(page.getByTestId("refused").innerText()).contains("Nothing fits this choice yet");
            assertThat(page.getByTestId("title").inputValue()).isEqualTo("Empty");
        }
    }

    @Test
    void an_agent_is_turned_away_from_binding() {
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "en", false), "agent");
            assertThat(page.navigate("/handbook/bind/bind.xhtml").status()).isEqualTo(403);
        }
    }
}
