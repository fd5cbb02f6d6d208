package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldlore.portal.RunningPortal;
import org.fieldlore.portal.api.jose.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HooksApiIT {
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Tokens CRM = new Tokens();
    private static final String HOOKS = "/api/cds-services";
    private static final String CUSTOMER_VIEW = HOOKS + "/customer-view";

    @BeforeAll
    static void declare() throws IOException {
        CRM.declare(PORTAL.data().resolve("systems.properties"), PORTAL.at("").toString());
    }

    @Test
    void everybody_may_read_which_hooks_there_are() {
        HttpResponse<String> answer =
                PORTAL.send(HttpRequest.newBuilder(PORTAL.at(HOOKS)).GET().build());

        assertThat(answer.statusCode()).isEqualTo(200);
        List<JsonObject> services = object(answer).getJsonArray("services").getValuesAs(JsonObject.class);
        assertThat(services)
                .extracting(service -> service.getString("id"))
                .containsExactly("customer-view", "renewal-due", "claim-closed", "life-event");
        assertThat(services).allSatisfy(service -> {
            assertThat(service.getString("hook")).isEqualTo(service.getString("id"));
            assertThat(service.getString("description")).isNotBlank();
            assertThat(service.getJsonObject("prefetch")).containsKey("customer");
        });
    }

    @Test
    void a_known_customer_gets_the_cards_of_the_page_and_a_report_of_them_counts() {
        String customer = customerOf("agent");
        JsonObject card = cards(post("customer-view", body("customer-view", customer, "", null)))
                .get(0);

        assertThat(card.getString("summary")).hasSizeLessThanOrEqualTo(140);
        assertThat(card.getString("indicator")).isEqualTo("info");
        assertThat(card.getJsonObject("source").getString("label")).isNotBlank();
        String report = "{\"feedback\":[{\"card\":\"" + card.getString("uuid")
                + "\",\"outcome\":\"ignored\",\"outcomeTimestamp\":\"" + Instant.now() + "\"}]}";
        HttpResponse<String> first = post("customer-view/feedback", report);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        String accepted = report.replace("ignored", "accepted");
        assertThat(post("customer-view/feedback", accepted).statusCode()).isEqualTo(200);
        assertThat(post("customer-view/feedback", accepted).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_customer_is_advised_on_by_what_the_caller_tells() {
        String profile =
                "{\"customer\":{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"birthDate\":\"1988-03-01\",\"children\":2},"
                        + "\"policies\":[{\"externalId\":\"p\",\"line\":\"MOTOR\",\"endDate\":\""
                        + LocalDate.now().plusDays(12) + "\"}]}";
        String occasion = ",\"line\":\"MOTOR\",\"endDate\":\"" + LocalDate.now().plusDays(12) + "\"";

        List<JsonObject> cards = cards(post("renewal-due", body("renewal-due", "unknown-1", occasion, profile)));

        assertThat(cards).isNotEmpty().allSatisfy(card -> assertThat(card).doesNotContainKey("uuid"));
    }

    @Test
    void each_other_hook_answers() {
        String customer = customerOf("agent");
        String today = LocalDate.now().toString();

        assertThat(cards(post(
                        "claim-closed",
                        body("claim-closed", customer, ",\"line\":\"MOTOR\",\"closedOn\":\"" + today + "\"", null))))
                .isNotEmpty();
        assertThat(cards(post(
                        "life-event",
                        body(
                                "life-event",
                                customer,
                                ",\"lifeEvent\":\"BIRTH\",\"happenedOn\":\"" + today + "\"",
                                null))))
                .isNotEmpty();
    }

    @Test
    void what_cannot_be_answered_is_a_problem_that_says_why() {
        String customer = customerOf("agent");
        String asked = body("customer-view", customer, "", null);
        String token = CRM.header(at(CUSTOMER_VIEW), Instant.now());

        problem(post("no-such-hook", "{}"), 404, "NotFound");
        problem(post("customer-view", body("customer-view", "unknown-2", "", null)), 412, "PrefetchMissing");
        problem(post("customer-view", body("customer-view", customerOf("agent2"), "", null)), 404, "NotFound");
        problem(post("customer-view", "{}"), 400, "BadRequest");
        problem(send(CUSTOMER_VIEW, null, asked), 401, "TokenRefused");
        problem(send(CUSTOMER_VIEW, new Tokens().header(at(CUSTOMER_VIEW), Instant.now()), asked), 401, "TokenRefused");
        problem(
                send(CUSTOMER_VIEW, CRM.header(at(CUSTOMER_VIEW), Instant.now().minusSeconds(301)), asked),
                401,
                "TokenRefused");
        assertThat(send(CUSTOMER_VIEW, token, asked).statusCode()).isEqualTo(200);
        HttpResponse<String> replayed = send(CUSTOMER_VIEW, token, asked);
        problem(replayed, 401, "TokenRefused");
        assertThat(replayed.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("Bearer")
                .contains("invalid_token");
        assertThat(object(replayed).getJsonArray("facts").getString(0)).isEqualTo("REPLAYED");
        problem(
                post(
                        "customer-view/feedback",
                        "{\"feedback\":[{\"card\":\"" + UUID.randomUUID()
                                + "\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"" + Instant.now() + "\"}]}"),
                404,
                "NotFound");
    }

    @Test
    void a_profile_of_ten_megabytes_is_refused() {
        String huge = "{\"customer\":{\"kind\":\"INDIVIDUAL\",\"city\":\"" + "x".repeat(10 << 20) + "\"}}";

        problem(post("customer-view", body("customer-view", "unknown-3", "", huge)), 413, "BodyTooLarge");
    }

    private static void problem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(object(answer).getString("title")).isEqualTo(title);
        assertThat(object(answer).getInt("status")).isEqualTo(status);
    }

    private static HttpResponse<String> post(String path, String body) {
        String address = HOOKS + "/" + path;
        return send(address, CRM.header(at(address), Instant.now()), body);
    }

    private static HttpResponse<String> send(String path, @Nullable String authorization, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(PORTAL.at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) request.header("Authorization", authorization);
        return PORTAL.send(request.build());
    }

    private static String at(String path) {
        return PORTAL.at(path).toString();
    }

    private static String customerOf(String account) {
        return object(PORTAL.api(account, "GET", "/api/customers?size=1", null))
                .getJsonArray("customers")
                .getJsonObject(0)
                .getString("externalId");
    }

    private static String body(String hook, String customer, String occasion, @Nullable String prefetch) {
        return "{\"hook\":\"" + hook + "\",\"hookInstance\":\"" + UUID.randomUUID()
                + "\",\"context\":{\"userId\":\"agent\",\"customerId\":\"" + customer + "\"" + occasion + "}"
                + (prefetch == null ? "" : ",\"prefetch\":" + prefetch) + "}";
    }

    private static List<JsonObject> cards(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return object(answer).getJsonArray("cards").getValuesAs(JsonObject.class);
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
