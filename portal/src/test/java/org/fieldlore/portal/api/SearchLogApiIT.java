package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchLogApiIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void searches_and_what_came_of_them_are_told_in_the_terms_of_ubi() {
        String words = "premium " + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        JsonObject found = json(portal.api("agent", "GET", "/api/search?q=" + words.replace(" ", "%20"), null)
                .body());
        String id = found.getString("queryId");
        int item = found.getJsonArray("hits").getJsonObject(0).getInt("id");
        portal.api("agent", "POST", "/api/search-events", """
                {"queryId": "%s", "action": "CLICK", "itemId": %d, "position": 1}""".formatted(id, item));

        JsonObject query = written("/api/search-log", id);
        assertThat(query.keySet())
                .containsExactlyInAnyOrder(
                        "application",
                        "query_id",
                        "client_id",
                        "user_query",
                        "query_attributes",
                        "object_id_field",
                        "timestamp",
                        "query_response_hit_ids");
        assertThat(query.getString("user_query")).isEqualTo(words);
        assertThat(query.getString("application")).isEqualTo("fieldlore-api");
        assertThat(query.getString("client_id")).matches("[0-9a-f]{32}");
        assertThat(query.getString("timestamp")).endsWith("Z");
        assertThat(query.getJsonArray("query_response_hit_ids").getString(0)).isEqualTo("" + item);
        assertThat(query.getJsonObject("query_attributes").keySet()).contains("sort", "filters", "lang", "total");
        JsonObject event = written("/api/search-log?kind=events", id);
        assertThat(event.getString("action_name")).isEqualTo("click");
        assertThat(event.getString("client_id")).isEqualTo(query.getString("client_id"));
        JsonObject attributes = event.getJsonObject("event_attributes");
        assertThat(attributes.getJsonObject("object").getString("object_id")).isEqualTo("" + item);
        assertThat(attributes.getJsonObject("position").getInt("ordinal")).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-02-30|from must be a day such as 2026-11-01, was 2026-02-30",
                "to=yesterday|to must be a day such as 2026-11-01, was yesterday",
                "from=2026-03-02&to=2026-03-01|from must not be after to, were 2026-03-02 and 2026-03-01",
                "kind=CLICKS|kind must be one of [queries, events], was CLICKS"
            })
    void a_range_that_does_not_fit_is_told(String parameters, String detail) {
        HttpResponse<String> answer = portal.api("admin", "GET", "/api/search-log?" + parameters, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).getString("detail")).isEqualTo(detail);
    }

    @Test
    void the_log_is_for_administrators() {
        for (String account : List.of("agent", "manager", "actuary", "reviewer"))
            assertThat(portal.api(account, "GET", "/api/search-log", null).statusCode())
                    .as(account)
                    .isEqualTo(403);
        HttpResponse<String> nothing =
                portal.api("admin", "GET", "/api/search-log?from=2001-01-01&to=2001-01-02", null);
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(nothing.body()).isEmpty();
    }

    /** The line about a search; the log is written once a second. */
    private JsonObject written(String path, String id) {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < patience)
            for (String line : portal.api("admin", "GET", path, null).body().split("\n"))
                if (line.contains(id)) return json(line);
        throw new AssertionError("no line about " + id + " in " + path);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
