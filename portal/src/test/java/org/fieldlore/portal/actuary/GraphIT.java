package org.fieldlore.portal.actuary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Actuaries ask the graph, by questions that are there and by their own. */
class GraphIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void a_question_is_chosen_filled_in_and_downloaded() {
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "en", false), "actuary");
            Browser.speak(page, "en");
            page.navigate("/actuary/segments.xhtml");
            page.getByTestId("graph").click();
            page.waitForCondition(() -> {
                page.navigate("/actuary/graph.xhtml?question=needs");
                return page.getByTestId("chart").count() > 0;
            });
            assertThat(page.getByTestId("answer")).containsText("Which needs have most know-how");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

            page.getByTestId("questions")
                    .locator("a", new Locator.LocatorOptions().setHasText("on to cover"))
                    .click();
            assertThat(page.getByTestId("param")).hasValue("Young family");
            page.getByTestId("param").fill("Single");
            page.getByTestId("ask").click();
            assertThat(page.getByTestId("param")).hasValue("Single");
            String file =
                    page.waitForDownload(() -> page.getByTestId("csv").click()).suggestedFilename();
            assertThat(file).isEqualTo("graph.csv");
            page.getByTestId("param").fill("nothing such");
            page.getByTestId("ask").click();
            assertThat(page.getByTestId("refused")).isVisible();
        }
    }

    @Test
    void a_question_of_ones_own_is_written_told_of_its_mistakes_saved_and_deleted() {
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(390, "en", true), "actuary");
            Browser.speak(page, "en");
            page.navigate("/actuary/graph.xhtml?sparql=" + encoded("select * {"));
            assertThat(page.getByTestId("refused")).containsText("cannot be read");
            assertThat(page.getByTestId("sparql")).hasValue("select * {");
            page.getByTestId("sparql").fill("select * { service <http://localhost/> {?a ?b ?c} }");
            page.getByTestId("run").click();
            assertThat(page.getByTestId("refused")).containsText("not allowed");
            page.getByTestId("sparql").fill("select ?s { ?s a <https://fieldlore.org/ontology/Segment> }");
            page.getByTestId("run").click();
            assertThat(page.getByTestId("table")).containsText("segment/");
            page.getByTestId("name").fill("Zqx all segments");
            page.getByTestId("save").click();
            Locator saved = page.getByTestId("questions")
                    .locator("a", new Locator.LocatorOptions().setHasText("Zqx all segments"));
            assertThat(saved).hasCount(1);
            page.getByTestId("write").click();
            page.getByTestId("delete").click();
            assertThat(saved).hasCount(0);
        }
    }

    @Test
    void programs_ask_by_the_protocol_and_only_those_who_may() {
        String all = "/api/sparql?query=" + encoded("select (count(*) as ?n) {?s ?p ?o}");
        HttpResponse<String> answer = portal.api("actuary", "GET", all, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/sparql-results+json");
        assertThat(answer.body()).contains("\"vars\":[\"n\"]", "XMLSchema#integer");
        HttpResponse<String> nothing = portal.api(
                "actuary",
                "GET",
                "/api/sparql?query=" + encoded("construct {?s ?p ?o} {?s ?p ?o filter(?o = 'no')}"),
                null);
        assertThat(nothing.headers().firstValue("Content-Type").orElse("")).contains("text/turtle");
        assertThat(portal.api("agent", "GET", all, null).statusCode()).isEqualTo(403);
        for (String wrong : new String[] {"", "drop all", "select * from <file:///etc/passwd> {?s ?p ?o}"})
            assertThat(portal.api("actuary", "GET", "/api/sparql?query=" + encoded(wrong), null)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        String bomb = "select (count(*) as ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l}";
        assertThat(portal.api("actuary", "GET", "/api/sparql?query=" + encoded(bomb), null)
                        .statusCode())
                .isEqualTo(422);
        assertThat(portal.api("actuary", "GET", all, null).statusCode()).isEqualTo(200);
    }

    @Test
    void names_of_customers_and_agents_are_not_in_the_graph() {
        String people =
                "select ?o { ?s ?p ?o filter(isLiteral(?o) && (contains(str(?o), \"@\") || regex(str(?o), \"1[0-9]{10}\"))) }";
        HttpResponse<String> answer = portal.api("actuary", "GET", "/api/sparql?query=" + encoded(people), null);
        assertThat(answer.body()).contains("\"bindings\":[]");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
