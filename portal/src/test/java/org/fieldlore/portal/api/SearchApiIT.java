package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchApiIT {
    private final RunningPortal portal = RunningPortal.get();

    @ParameterizedTest
    @CsvSource({"涨价, zh", "premium, en"})
    void both_languages_are_found_and_every_hit_is_complete(String words, String lang) {
        JsonObject found = found("agent", "q=" + encoded(words) + "&lang=" + lang + "&size=3");

        assertThat(found.getInt("total")).isPositive();
        assertThat(found.getJsonArray("hits").size()).isBetween(1, 3);
        JsonObject hit = found.getJsonArray("hits").getJsonObject(0);
        assertThat(hit.keySet())
                .contains("id", "title", "score", "kind", "lang", "confidence", "snippet", "concepts", "why");
        assertThat(hit.getString("lang")).isEqualTo(lang);
        assertThat(hit.getJsonNumber("score").doubleValue()).isPositive();
        assertThat(hit.getJsonObject("why").getJsonArray("words")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zhangjia", "premuim"})
    void a_mistake_is_corrected_unless_the_caller_wants_it_exact(String words) {
        JsonObject found = found("agent", "q=" + words);
        JsonObject exact = found("agent", "exact=1&q=" + words);

        assertThat(found.getString("correctedTo")).isNotBlank().isNotEqualTo(words);
        assertThat(found.getInt("total")).isPositive();
        assertThat(exact).doesNotContainKey("correctedTo");
    }

    @Test
    void pages_are_slices_of_one_order() {
        List<Integer> whole = ids(found("agent", "q=&size=6"));

        assertThat(ids(found("agent", "q=&size=3"))).isEqualTo(whole.subList(0, 3));
        assertThat(ids(found("agent", "q=&size=3&from=3"))).isEqualTo(whole.subList(3, 6));
    }

    @Test
    void a_facet_promises_what_its_filter_finds() {
        JsonObject faq = found("agent", "q=")
                .getJsonObject("facets")
                .getJsonArray("kind")
                .getJsonObject(0);

        assertThat(found("agent", "q=&kind=" + faq.getString("value")).getInt("total"))
                .isEqualTo(faq.getInt("count"));
    }

    @Test
    void what_is_meant_for_one_branch_is_not_found_in_another() {
        String question = "size=50&q=" + encoded("台风前的一条消息");

        assertThat(titles(found("agent2", question))).anyMatch(title -> title.startsWith("台风前的一条消息"));
        assertThat(titles(found("agent", question))).noneMatch(title -> title.startsWith("台风前的一条消息"));
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size must be 1..200",
        "size=201, size must be 1..200",
        "size=ten, size must be 1..200",
        "from=-1, from must be 0..",
        "kind=NOVEL, kind must be one of",
        "lang=fr, lang must be one of",
        "concept=x, concept must be a number",
        "sort=COLOUR, sort must be one of"
    })
    void a_parameter_that_does_not_fit_is_told(String parameter, String detail) {
        HttpResponse<String> answer = portal.api("agent", "GET", "/api/search?q=x&" + parameter, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).getString("detail")).startsWith(detail);
        assertThat(json(answer).getInt("status")).isEqualTo(400);
    }

    /** What is longer than a request line may be, the server refuses before anything is searched. */
    @ParameterizedTest
    @MethodSource("malice")
    void whatever_is_asked_there_is_an_answer_within_two_seconds_and_never_a_trace(String text) {
        for (String path : List.of("/api/search?q=", "/api/suggest?q=")) {
            Instant asked = Instant.now();
            HttpResponse<String> answer = portal.api("agent", "GET", path + encoded(text), null);

            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 414);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.apache", "jakarta.");
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    static Stream<String> malice() {
        return Stream.of(
                "x".repeat(100_000),
                "重疾险".repeat(20_000),
                "premium ".repeat(250),
                "*",
                "? ?? *?* ~",
                "\"重疾险",
                "(((((\"' AND OR NOT",
                "title_zh:[* TO *] +confidence:ARCHIVED",
                "id:1 OR 1=1; drop table knowledge_item; --",
                "\u0000\u0001\u0007\u001b[31m\u007f",
                "👨‍👩‍👧‍👦🚗💥",
                "\ud800",
                "\u202e重疾\u200b险\ufeff",
                "${jndi:ldap://127.0.0.1/x} #{1+1} {{7*7}}",
                "<script>alert(1)</script>",
                "../../etc/passwd");
    }

    @Test
    void the_vocabulary_is_read_whole_or_by_scheme() {
        JsonObject all = json(portal.api("actuary", "GET", "/api/concepts", null));
        JsonObject some = json(portal.api("actuary", "GET", "/api/concepts?scheme=situation", null));

        assertThat(all.getJsonArray("concepts").size()).isGreaterThan(60);
        assertThat(some.getJsonArray("concepts").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allMatch(concept -> concept.getString("scheme").equals("situation"))
                .allMatch(
                        concept -> concept.getString("iri").startsWith("https://fieldlore.org/vocabulary/situation/"));
    }

    @Test
    void the_description_lists_every_path_with_a_summary() {
        HttpResponse<String> answer = portal.send(
                HttpRequest.newBuilder(portal.at("/openapi?format=JSON")).build());
        JsonObject paths = json(answer).getJsonObject("paths");

        for (String path :
                List.of("/api/search", "/api/items", "/api/items/{id}", "/api/items/{id}/review", "/api/concepts")) {
            assertThat(paths.keySet()).contains(path);
            paths.getJsonObject(path).values().stream()
                    .map(operation -> operation.asJsonObject())
                    .forEach(operation ->
                            assertThat(operation.getString("summary")).isNotBlank());
        }
    }

    private JsonObject found(String account, String query) {
        HttpResponse<String> answer = portal.api(account, "GET", "/api/search?" + query, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static List<Integer> ids(JsonObject found) {
        return hits(found).stream().map(hit -> hit.getInt("id")).toList();
    }

    private static List<String> titles(JsonObject found) {
        return hits(found).stream().map(hit -> hit.getString("title")).toList();
    }

    private static List<JsonObject> hits(JsonObject found) {
        return found.getJsonArray("hits").getValuesAs(JsonObject.class);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
