package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.Test;

class CustomersApiIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void an_agent_reads_the_customers_of_the_own_branch() {
        JsonObject page = read("agent", "/api/customers?size=5");

        assertThat(page.getInt("total")).isPositive();
        assertThat(page.getJsonArray("customers")).hasSize(5);
        for (JsonObject row : page.getJsonArray("customers").getValuesAs(JsonObject.class))
            assertThat(
                            row.getInt("policies") == 0
                                    ? row.isNull("currency")
                                    : row.getString("currency").equals("CNY"))
                    .isTrue();
    }

    @Test
    void an_actuary_is_refused_and_told_so() {
        HttpResponse<String> answer = portal.api("actuary", "GET", "/api/customers", null);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_customer_of_another_branch_is_not_there() {
        long id = firstOf("agent2");

        assertThat(portal.api("agent", "GET", "/api/customers/" + id, null).statusCode())
                .isEqualTo(404);
        assertThat(portal.api("agent", "GET", "/api/customers/" + id + "/advice", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_administrator_sees_no_name_and_no_phone() {
        JsonObject row =
                read("admin", "/api/customers?size=1").getJsonArray("customers").getJsonObject(0);

        assertThat(row.getString("name")).endsWith("**");
        assertThat(row.isNull("phone") || row.getString("phone").contains("*")).isTrue();
    }

    @Test
    void feedback_is_given_once_however_often_it_is_sent_and_taken_back() {
        JsonObject card = firstCard("agent");
        String showing = "/api/showings/" + card.getInt("showing") + "/feedback";

        JsonObject given = object(portal.api("agent", "POST", showing, "{\"feedback\":\"USED\"}"));
        JsonObject again = object(portal.api("agent", "POST", showing, "{\"feedback\":\"USED\"}"));
        assertThat(again.getInt("id")).isEqualTo(given.getInt("id"));
        assertThat(card.getJsonArray("reasons")).isNotEmpty();

        String feedback = "/api/feedback/" + given.getInt("id");
        assertThat(portal.api("agent2", "DELETE", feedback, null).statusCode()).isEqualTo(404);
        assertThat(portal.api("agent", "DELETE", feedback, null).statusCode()).isEqualTo(204);
        assertThat(portal.api("agent", "DELETE", feedback, null).statusCode()).isEqualTo(204);
    }

    @Test
    void what_cannot_be_said_of_a_card_is_refused() {
        String showing = "/api/showings/" + firstCard("agent").getInt("showing") + "/feedback";

        assertThat(portal.api("agent", "POST", showing, "{\"feedback\":\"LIKED\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(portal.api("agent2", "POST", showing, "{\"feedback\":\"USED\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The first card that any customer of the branch has. */
    private JsonObject firstCard(String account) {
        for (JsonObject row : read(account, "/api/customers?size=50")
                .getJsonArray("customers")
                .getValuesAs(JsonObject.class)) {
            var cards = read(account, "/api/customers/" + row.getInt("id") + "/advice")
                    .getJsonArray("cards");
            assertThat(cards).hasSizeLessThanOrEqualTo(3);
            if (!cards.isEmpty()) return cards.getJsonObject(0);
        }
        throw new AssertionError("no customer has a card");
    }

    private long firstOf(String account) {
        return read(account, "/api/customers?size=1")
                .getJsonArray("customers")
                .getJsonObject(0)
                .getInt("id");
    }

    private JsonObject read(String account, String path) {
        HttpResponse<String> answer = portal.api(account, "GET", path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return object(answer);
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
