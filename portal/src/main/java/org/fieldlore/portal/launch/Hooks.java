package org.fieldlore.portal.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the contract of a portal, as the server of another system does. */
final class Hooks {
    /** What there is to ask at. */
    static final String PATH = "/api/cds-services";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String portal;

    Hooks(URI portal) {
        this.portal = portal.toString().replaceAll("/+$", "");
    }

    /** The address of a hook, or of what else there is behind the path, which a token has to name. */
    String address(String hook) {
        return portal + PATH + "/" + hook;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(portal + path)).GET());
    }

    /**
     * @param authorization the header; null to send none
     */
    HttpResponse<String> post(String hook, @Nullable String authorization, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(hook)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) request.header("Authorization", authorization);
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What is asked at a hook of a customer, with the occasion that the hook wants to know. */
    static Map<String, Object> question(String hook, String user, String customer, LocalDate today) {
        Map<String, Object> context = new LinkedHashMap<>(occasion(hook, today));
        context.put("userId", user);
        context.put("customerId", customer);
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("hook", hook);
        question.put("hookInstance", UUID.randomUUID().toString());
        question.put("context", context);
        return question;
    }

    /** An occasion of that hook. */
    static Map<String, Object> occasion(String hook, LocalDate today) {
        return switch (hook) {
            case "renewal-due" ->
                Map.of("line", "MOTOR", "endDate", today.plusDays(12).toString());
            case "claim-closed" -> Map.of("line", "MOTOR", "closedOn", today.toString());
            case "life-event" -> Map.of("lifeEvent", "BIRTH", "happenedOn", today.toString());
            default -> Map.of();
        };
    }

    /** What a system may tell of a customer whom the archive does not know: no name, no number. */
    static Map<String, Object> profile(LocalDate today) {
        return Map.of(
                "customer", Map.of("kind", "INDIVIDUAL", "birthDate", "1988-03-01", "children", 2),
                "policies",
                        List.of(Map.of(
                                "externalId",
                                "P-1",
                                "line",
                                "MOTOR",
                                "endDate",
                                today.plusDays(12).toString())));
    }
}
