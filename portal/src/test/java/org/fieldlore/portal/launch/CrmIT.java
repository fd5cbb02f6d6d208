package org.fieldlore.portal.launch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The panel in another system's page: the mock CRM as its users start it, in a real browser. */
class CrmIT {
    private static final RunningPortal PORTAL = RunningPortal.get();
    /** The panel speaks the agent's, which other tests change; cards in another language stand further down. */
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private static Process crm;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        Path out = PORTAL.data().resolve("crm.log");
        crm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of(System.getProperty("fieldlore.product"), "fieldlore.jar")
                                .toString(),
                        "crm",
                        "--port",
                        "" + port,
                        "--portal",
                        PORTAL.at("").toString(),
                        "--data",
                        PORTAL.data().toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        while (!Files.readString(out).contains("is ready"))
            if (crm.waitFor(200, TimeUnit.MILLISECONDS)) throw new IllegalStateException(Files.readString(out));
        browser = new Browser(URI.create("http://localhost:" + port));
    }

    @AfterAll
    static void stop() {
        browser.close();
        crm.destroy();
    }

    @Test
    void cards_stand_beside_the_customer_are_answered_taken_back_and_told_from_elsewhere() {
        Page page = browser.person(1280, "en", false);
        page.navigate("/");
        String customer = advised();
        page.locator("#customer").selectOption(customer);
        Locator panel = page.locator("fieldlore-advice");
        // The first answer after a start may take a while.
        assertThat(panel.locator("section"))
                .hasAttribute("aria-busy", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
        Locator card = panel.locator("article[data-lane=know-how]").first();
        assertThat(card).isVisible();
        List<String> faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + rule.getNodes())
                        .toList();
        assertThat(faults).isEmpty();

        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Used it"))
                .click();
        assertThat(card).containsText("Noted: used.");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .press("Enter");
        assertThat(card).hasAttribute("data-state", "open");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Used it"))
                .click();
        assertThat(card)
                .hasAttribute("data-state", "sent", new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        assertThat(page.locator("#events")).not().containsText("accepted");
        takeBack(customer, card.locator("h3").innerText());

        assertThat(page.locator("#events"))
                .containsText("withdrawn", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(card).hasAttribute("data-state", "open");
        page.context().close();
    }

    @Test
    void of_a_customer_whom_the_archive_does_not_know_the_profile_is_sent_along() {
        Page page = browser.person(390, "zh-CN", true);
        page.navigate("/");
        page.locator("#customer").selectOption("crm-only-1");
        page.locator("#hook").selectOption("renewal-due");

        assertThat(page.locator("fieldlore-advice article").first()).isVisible();
        assertThat(page.locator("fieldlore-advice article button")).hasCount(0);
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wide).isEqualTo(false);
        page.context().close();
    }

    @Test
    void what_comes_in_is_text_and_a_failure_keeps_what_is_there_and_can_be_tried_again() {
        Page page = browser.person(1280, "en", false);
        page.navigate("/");
        page.evaluate("""
                () => {
                  const panel = document.querySelector('fieldlore-advice');
                  window.asked = 0;
                  panel.transport = async () => {
                    if (window.asked++ === 1) throw Object.assign(new Error('down'), {detail: '<b>down</b>'});
                    return {extension: {'org.fieldlore.heldBack': 2}, cards: [{summary: '<img src=x onerror=window.hit=1>', detail: 'a \\\\*b\\\\* <script>window.hit=1</script>',
                      indicator: 'info', source: {label: '<i>x</i>', topic: {code: 'know-how', display: 'K'}},
                      links: [{label: 'bad', url: 'javascript:window.hit=1'}, {label: 'good', url: 'https://example.com/'}]}]};
                  };
                  panel.reload();
                }""");
        Locator card = page.locator("fieldlore-advice article");
        assertThat(card).hasCount(1);
        assertThat(card.locator("h3")).hasText("<img src=x onerror=window.hit=1>");
        assertThat(card).containsText("a *b* <script>");
        assertThat(card.locator("a")).hasCount(1);
        assertThat(card.locator("img, script, i, b")).hasCount(0);
        assertThat(page.locator("fieldlore-advice [data-testid=held]")).containsText("Enough for this customer today.");

        page.evaluate("() => document.querySelector('fieldlore-advice').reload()");
        assertThat(page.locator("fieldlore-advice [role=alert]")).containsText("<b>down</b>");
        assertThat(card).hasCount(1);
        page.locator("fieldlore-advice").getByText("Try again").click();
        assertThat(page.locator("fieldlore-advice [role=alert]")).hasCount(0);
        Object hit = page.evaluate("window.hit === undefined");
        assertThat(hit).isEqualTo(true);
        page.context().close();
    }

    /** One of the customers whom the CRM lists, of whom there is something to say: other tests leave some of whom there is not. */
    private static String advised() {
        return customers("/api/customers?size=8").stream()
                .filter(one -> LANGUAGES.stream()
                        .noneMatch(lang -> advice(Report.whole(one, "id"), lang).isEmpty()))
                .map(one -> String.valueOf(one.get("externalId")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> customers(String path) {
        return objects(PORTAL.api("agent", "GET", path, null), "customers");
    }

    private static List<Map<String, Object>> advice(long customer, String lang) {
        return objects(
                PORTAL.api("agent", "GET", "/api/customers/" + customer + "/advice?lang=" + lang, null), "cards");
    }

    private static List<Map<String, Object>> objects(HttpResponse<String> answer, String of) {
        return Json.array(Json.object(Json.read(answer.body())).get(of)).stream()
                .map(Json::object)
                .toList();
    }

    /** Takes back in the portal what the panel reported of a card. */
    private static void takeBack(String customer, String title) {
        long id = customers("/api/customers?size=50").stream()
                .filter(one -> customer.equals(one.get("externalId")))
                .map(one -> Report.whole(one, "id"))
                .findFirst()
                .orElseThrow();
        long showing = LANGUAGES.stream()
                .flatMap(lang -> advice(id, lang).stream())
                .filter(one -> title.equals(one.get("title")))
                .map(one -> Report.whole(one, "showing"))
                .findFirst()
                .orElseThrow();
        String said = PORTAL.api("agent", "POST", "/api/showings/" + showing + "/feedback", "{\"feedback\":\"USED\"}")
                .body();
        long feedback = Report.whole(Json.object(Json.read(said)), "id");
        PORTAL.api("agent", "DELETE", "/api/feedback/" + feedback, null);
    }
}
