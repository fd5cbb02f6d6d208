package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every text that a person or a file brings is markup here; every page shows it as text and runs none of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkupIT {
    private static final String EVIL = "<img src=x onerror=hit=1>'\"";
    private static final String NAME = "A " + EVIL;
    private static final String JSON = EVIL.replace("\"", "\\\"");
    private final RunningPortal portal = RunningPortal.get();
    private String item = "";

    @BeforeAll
    void bring_it_by_every_door() {
        imported("questions", "id,question,text\n@,@,@\n");
        HttpResponse<String> created = portal.api("agent", "POST", "/api/items", """
                {"kind": "EXPERIENCE", "lang": "en", "title": "Markup %1$s", "submit": true,
                 "sections": {"SITUATION": "%1$s", "ACTION": "%1$s", "RESULT": "%1$s", "WHEN": "%1$s"}}""".formatted(JSON));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        item = created.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        // Last, since a text must not name a customer, and one of these is called by the markup alone.
        imported("customers", """
                externalId,kind,name,gender,phone,email,plate,occupation,employer,region,city,agent,note
                @,INDIVIDUAL,@,F,<i>,@,<i>,@,@,@,@,agent,@
                M-1,INDIVIDUAL,%,F,<b>,@,<b>,@,@,@,@,agent,@
                """, """
                externalId,customer,line,product,coverage,plate,premium,startDate,endDate,status,channel
                M-1,M-1,MOTOR,@,@,<b>,1,2026-01-01,2027-01-01,IN_FORCE,@
                """, """
                externalId,policy,occurredOn,amount,status,cause
                M-1,M-1,2026-10-01,5,PAID,@
                """, """
                customer,agent,at,kind,text
                M-1,agent,2026-11-01T10:00:00Z,CALL,@
                """);
    }

    @Test
    void no_page_runs_it() {
        List<String> ran = new ArrayList<>();
        try (Browser browser = new Browser()) {
            for (String account : Pages.accounts()) {
                Page page = Browser.signIn(browser.person(1440, "en", false), account);
                for (Pages.Entry entry : Pages.of(account)) open(page, entry.address(page), ran);
                page.context().close();
            }
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void pages_about_it_show_it_as_text() {
        List<String> ran = new ArrayList<>();
        try (Browser browser = new Browser()) {
            Page agent = Browser.signIn(browser.person(1440, "en", false), "agent");
            open(agent, "/book/customers.xhtml?q=A+%3Cimg", ran);
            agent.getByText(NAME).first().click();
            agent.waitForURL("**/counter/customer.xhtml?id=*");
            open(agent, agent.url(), ran);
            assertThat(agent.locator("main").innerText().split(Pattern.quote(EVIL), -1))
                    .hasSizeGreaterThan(8);
            open(agent, "/library/search.xhtml?q=markup+%3Cimg+src%3Dx+onerror%3Dhit%3D1%3E%27%22", ran);
            assertThat(agent.locator("main").innerText()).contains(EVIL);
            open(agent, "/library/item.xhtml?id=" + item, ran);
            assertThat(agent.locator("main").innerText()).contains("Markup " + EVIL);
            Page reviewer = Browser.signIn(browser.person(390, "zh-CN", true), "reviewer");
            open(reviewer, "/review/item.xhtml?id=" + item, ran);
            assertThat(reviewer.locator("main").innerText()).contains(EVIL);
        }
        assertThat(ran).isEmpty();
    }

    private static void open(Page page, String address, List<String> ran) {
        page.navigate(address);
        if (Boolean.TRUE.equals(page.evaluate("() => 'hit' in window"))) ran.add(address);
    }

    /** Imports one file for each text, its @ and % replaced by markup, and waits for the end. */
    private void imported(String kind, String... files) {
        StringBuilder parts = new StringBuilder(part("kind", kind));
        for (int i = 0; i < files.length; i++)
            parts.append(part(
                    "file\"; filename=\"" + i + ".csv",
                    files[i].replace("@", cell(EVIL)).replace("%", cell(NAME))));
        String token = Base64.getEncoder().encodeToString("admin:fieldlore".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = portal.send(HttpRequest.newBuilder(portal.at("/api/imports"))
                .header("Authorization", "Basic " + token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(parts + "--x--\r\n"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String run = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/api", "/api");
        String state = "RUNNING";
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                state.contains("RUNNING") && System.nanoTime() < end; )
            state = portal.api("admin", "GET", run, null).body();
        assertThat(state).contains("\"state\":\"DONE\"", "\"refused\":0");
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }
}
