package org.fieldlore.portal.vocabulary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reviewers tend the vocabulary: every test leaves it as it was. */
class TendVocabularyIT {
    private static final String PET = "/vocabulary/life-event/driving-licence";
    private static final String OTHER = "/vocabulary/life-event/turning-18";
    private final RunningPortal portal = RunningPortal.get();
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void sign_in() {
        browser = new Browser();
        page = Browser.signIn(browser.person(1440, "en", false), "reviewer");
        Browser.speak(page, "en");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_wording_is_added_after_a_look_at_what_it_does_and_taken_back() {
        page.navigate(PET);
        page.getByTestId("edit").click();
        page.getByTestId("altEn").fill(page.getByTestId("altEn").inputValue() + "\nzqx wheels at last");
        page.getByTestId("preview").click();
        assertThat(page.getByTestId("touched")).containsText("1 concept changes");
        assertThat(page.getByTestId("effect").locator("ins")).hasText("zqx wheels at last");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.getByTestId("save").click();
        assertThat(page.locator("#messages")).containsText("must be filled in");
        assertThat(page.getByTestId("altEn")).hasValue(Pattern.compile("zqx wheels at last"));
        page.getByTestId("reason").fill("customers say so");
        page.getByTestId("save").click();
        assertThat(page.getByTestId("told")).containsText("Saved.");
        assertThat(page.getByTestId("concept")).containsText("zqx wheels at last");
        page.navigate("/vocabulary/concepts.xhtml?q=zqx%20wheels");
        assertThat(page.getByTestId("tree").locator("a")).hasCount(1);

        int version = compared(1);
        assertThat(page.getByTestId("differences").locator("ins")).hasText("zqx wheels at last");

        undo("customers say so");
        assertThat(compared(2)).isEqualTo(version + 1);
        assertThat(page.getByTestId("differences")).containsText("Both versions are the same.");
        page.navigate("/vocabulary/concepts.xhtml?q=zqx%20wheels");
        assertThat(page.getByTestId("tree").locator("a")).hasCount(0);
    }

    @Test
    void a_new_concept_gets_an_identifier_that_nobody_had() {
        page.navigate(PET);
        String above = page.getByTestId("below").getAttribute("href");
        page.navigate("/vocabulary/" + above);
        for (String field : new String[] {"zh", "altZh"})
            page.getByTestId(field).fill("随便一个新词" + field);
        for (String field : new String[] {"en", "altEn"})
            page.getByTestId(field).fill("Zqx new thing " + field);
        page.getByTestId("definitionZh").fill("为了试一试而写的概念。");
        page.getByTestId("definitionEn").fill("A concept that a test has written.");
        page.getByTestId("name").fill("driving-licence");
        page.getByTestId("reason").fill("zqx new");
        page.getByTestId("save").click();
        assertThat(page.locator("#messages")).containsText("never used again");
        assertThat(page.getByTestId("en")).hasValue("Zqx new thing en");
    }

    @Test
    void what_breaks_a_rule_is_told_and_not_saved() {
        page.navigate(PET);
        page.getByTestId("edit").click();
        page.getByTestId("zh").fill("");
        page.getByTestId("reason").fill("wrong");
        page.getByTestId("save").click();
        assertThat(page.getByTestId("broken")).containsText("preferred label");
        assertThat(page.getByTestId("reason")).hasValue("wrong");
    }

    @Test
    void a_merged_concept_leads_to_what_replaced_it_and_comes_back() throws Exception {
        page.navigate(PET);
        page.getByTestId("replace").click();
        page.getByTestId("reason").fill("zqx one thing");
        page.getByTestId("preview").click();
        assertThat(page.locator("#messages")).containsText("Choose what takes the place");
        page.locator("[id$=pick_input]").pressSequentially("coming of age");
        page.locator(".ui-autocomplete-panel .ui-autocomplete-item").first().click();
        assertThat(page.getByTestId("chosen").locator("button")).hasCount(1);
        page.getByTestId("preview").click();
        assertThat(page.getByTestId("effect")).containsText("out of use");
        page.getByTestId("save").click();
        assertThat(page.getByTestId("told")).containsText("Out of use.");
        assertThat(page.getByTestId("retired").locator("a")).hasCount(1);
        assertThat(rdf(PET, "text/turtle").body()).contains("isReplacedBy", "owl:deprecated");

        undo("zqx one thing");
        page.navigate(PET);
        assertThat(page.getByTestId("retired")).hasCount(0);
    }

    @Test
    void everybody_suggests_and_those_who_tend_it_answer() {
        Page agent = Browser.signIn(browser.person(390, "en", true), "agent");
        Browser.speak(agent, "en");
        agent.navigate(PET);
        assertThat(agent.getByTestId("edit")).hasCount(0);
        agent.getByTestId("suggest").click();
        agent.getByTestId("words").fill("zqx first car <b>");
        agent.getByTestId("why").fill("They say it all the time.");
        agent.getByTestId("send").click();
        assertThat(agent.getByTestId("told")).containsText("Sent.");
        assertThat(agent.getByTestId("requests")).containsText("zqx first car <b>");
        assertThat(agent.navigate("/vocabulary/tend/changes.xhtml").status()).isEqualTo(403);
        assertThat(agent.navigate("/vocabulary/tend/edit.xhtml").status()).isEqualTo(403);

        page.navigate("/vocabulary/requests.xhtml");
        Locator request = page.getByTestId("requests")
                .locator("> li")
                .filter(new Locator.FilterOptions().setHasText("zqx first"));
        request.getByTestId("decide").click();
        request.getByTestId("answer").fill("Too close to another one.");
        request.getByTestId("decline").click();
        assertThat(page.getByTestId("told")).containsText("Declined");
        agent.navigate("/vocabulary/requests.xhtml");
        assertThat(agent.getByTestId("requests")).containsText("Too close to another one.");
    }

    @Test
    void a_file_is_checked_before_it_changes_anything() throws Exception {
        String table = rdf("/vocabulary/life-event?format=csv", "text/csv").body();
        page.navigate("/vocabulary/tend/exchange.xhtml");
        upload("labels.csv", table);
        assertThat(page.getByTestId("same")).isVisible();
        upload("broken.ttl", "@prefix a: <urn:a> .\n\na:b a:c \"open .");
        assertThat(page.locator("#messages")).containsText("line 3");
        upload("labels.csv", table.replace("拿驾照", ""));
        assertThat(page.getByTestId("broken")).isVisible();
        assertThat(page.getByTestId("save")).hasCount(0);
        upload("labels.csv", table.replace("novice driver", "novice driver|zqx behind the wheel"));
        assertThat(page.getByTestId("touched")).containsText("1 concept changes");
        page.getByTestId("reason").fill("zqx from the table");
        page.getByTestId("save").click();
        assertThat(page.getByTestId("told")).containsText("Imported.");
        undo("zqx from the table");
    }

    @Test
    void an_iri_answers_people_and_programs() throws Exception {
        assertThat(rdf(PET, "text/turtle").body()).contains("skos:Concept", "fl:LifeEvent", "Driving licence");
        assertThat(rdf(PET, "application/ld+json").body()).contains("\"@id\"");
        assertThat(rdf("/vocabulary/", "application/rdf+xml").body()).contains("rdf:RDF", "skos:hasTopConcept");
        assertThat(rdf("/vocabulary/life-event/nothing-such", "text/turtle").statusCode())
                .isEqualTo(404);
        assertThat(rdf("/vocabulary/nothing", "text/turtle").statusCode()).isEqualTo(404);
        HttpRequest nobody = HttpRequest.newBuilder(portal.at(PET))
                .header("Accept", "text/turtle")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(nobody, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        page.navigate(OTHER);
        assertThat(page.url()).contains("/vocabulary/concepts.xhtml?id=");
    }

    /** Compares the newest version with one so many changes before, and returns the newest. */
    private static int compared(int before) {
        page.navigate("/vocabulary/tend/changes.xhtml");
        page.getByTestId("compare").click();
        int latest = Integer.parseInt(page.getByTestId("to").inputValue());
        page.getByTestId("from").fill(String.valueOf(latest - before));
        page.getByTestId("show-differences").click();
        return latest;
    }

    private void upload(String name, String text) {
        page.getByTestId("file")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.getByTestId("preview").click();
        page.waitForLoadState();
    }

    private static void undo(String reason) {
        page.navigate("/vocabulary/tend/changes.xhtml");
        page.getByTestId("changes")
                .locator("> li")
                .filter(new Locator.FilterOptions().setHasText(reason))
                .first()
                .getByTestId("undo")
                .click();
        assertThat(page.getByTestId("told")).containsText("Taken back.");
    }

    private HttpResponse<String> rdf(String path, String type) throws Exception {
        String secret = Base64.getEncoder().encodeToString("agent:fieldlore".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(portal.at(path))
                .header("Accept", type)
                .header("Authorization", "Basic " + secret)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
