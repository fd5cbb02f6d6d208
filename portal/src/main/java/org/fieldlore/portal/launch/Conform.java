package org.fieldlore.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tries whether a portal keeps the contract for other systems, point by point, and prints a line for each. Whoever writes a client may
 * run it against a portal of their own; with a customer whom the archive knows it also leaves feedback there.
 */
final class Conform {
    private static final List<String> HOOKS = List.of("customer-view", "renewal-due", "claim-closed", "life-event");
    private static final String VIEW = "customer-view";
    private static final String REPORT = "customer-view/feedback";
    private static final int MEGABYTES_10 = 10 << 20;

    private final URI portal;
    private final Hooks hooks;
    private final String user;
    private final String customer;
    private final CallingKey key;
    private final @Nullable Declaration declaration;
    private final LocalDate today = LocalDate.now();
    private final List<String> failures = new ArrayList<>();

    Conform(Options options) throws IOException {
        this.portal = options.address("portal", "http://localhost:8080");
        this.hooks = new Hooks(portal);
        this.user = options.text("user", "agent");
        this.customer = options.text("customer", "");
        if (options.has("key")) {
            this.key = CallingKey.read(options.text("issuer", ""), Files.readString(Path.of(options.text("key", ""))));
            this.declaration = null;
        } else {
            this.key = CallingKey.made("https://conformance.example.com");
            this.declaration = new Declaration(options.data(), "conformance");
        }
    }

    /** One point of the contract; throws when it is not kept. */
    private interface Point {
        void hold() throws IOException, InterruptedException;
    }

    /** The portal does not keep a point. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message, null, false, false);
        }
    }

    /** Returns 0 when every point holds, else 1. */
    int run(PrintStream out, PrintStream err) throws IOException, InterruptedException {
        try {
            if (declaration != null) declaration.write(key, portal.toString().replaceAll("/+$", ""), "");
            discovery(out);
            answers(out);
            tokens(out);
            bodies(out);
            feedback(out);
        } catch (ConnectException none) {
            err.println("No portal answers at " + portal);
            return 1;
        } finally {
            if (declaration != null) declaration.remove();
        }
        out.println(failures.isEmpty() ? "The contract is kept." : failures.size() + " points are not kept.");
        return failures.isEmpty() ? 0 : 1;
    }

    private void discovery(PrintStream out) throws IOException, InterruptedException {
        check(out, "discovery names the four hooks and what may be sent along", () -> {
            Map<String, Object> found = ok(hooks.get(Hooks.PATH));
            List<Object> services = Json.array(found.get("services"));
            for (String hook : HOOKS)
                require(
                        services.stream()
                                .map(Json::object)
                                .anyMatch(service -> hook.equals(service.get("id"))
                                        && Json.object(service.get("prefetch")).containsKey("customer")),
                        "no service " + hook);
        });
        check(out, "the key of events is published as a JWK set", () -> {
            Map<String, Object> found = ok(hooks.get("/.well-known/jwks.json"));
            require(
                    Json.array(found.get("keys")).stream()
                            .map(Json::object)
                            .anyMatch(jwk -> "Ed25519".equals(jwk.get("crv")) && jwk.containsKey("x")),
                    "no Ed25519 key");
        });
    }

    private void answers(PrintStream out) throws IOException, InterruptedException {
        for (String hook : HOOKS)
            check(out, hook + " answers with cards, of a customer whose profile is sent along", () -> {
                for (Map<String, Object> card : cards(ok(signed(hook, told(hook, Hooks.profile(today)))))) {
                    require(!card.containsKey("uuid"), "a card of an unknown customer has a uuid");
                    wellFormed(card);
                }
            });
    }

    private void tokens(PrintStream out) throws IOException, InterruptedException {
        String body = Json.write(told(VIEW, Hooks.profile(today)));
        String here = hooks.address(VIEW);
        check(out, "a call without a token is refused", () -> problem(401, hooks.post(VIEW, null, body)));
        check(out, "a token that another key signed is refused", () -> {
            String foreign = CallingKey.made(key.issuer()).header(here);
            problem(401, hooks.post(VIEW, foreign, body));
        });
        check(out, "a token of an issuer whom nobody declared is refused", () -> {
            String foreign = CallingKey.made("https://nobody.example.com").header(here);
            problem(401, hooks.post(VIEW, foreign, body));
        });
        check(out, "an expired token is refused", () -> {
            Instant before = Instant.now().minusSeconds(301);
            problem(401, hooks.post(VIEW, key.header(here, before), body));
        });
        check(
                out,
                "a token for another address is refused",
                () -> problem(401, hooks.post(VIEW, key.header(hooks.address(REPORT)), body)));
        check(out, "a token is good for one call", () -> {
            String token = key.header(here);
            ok(hooks.post(VIEW, token, body));
            problem(401, hooks.post(VIEW, token, body));
        });
    }

    private void bodies(PrintStream out) throws IOException, InterruptedException {
        check(out, "an unknown hook is not there", () -> problem(404, signed("no-such-hook", Map.of())));
        check(
                out,
                "an unknown customer without a profile is a missing prefetch",
                () -> problem(412, signed(VIEW, told(VIEW, Map.of()))));
        check(
                out,
                "a hook of another name is refused",
                () -> problem(400, signed(VIEW, told("renewal-due", Hooks.profile(today)))));
        check(out, "a field that nobody knows is refused", () -> {
            Map<String, Object> question = told(VIEW, Hooks.profile(today));
            question.put("hok", VIEW);
            problem(400, signed(VIEW, question));
        });
        check(
                out,
                "what is no JSON is refused",
                () -> problem(400, hooks.post(VIEW, key.header(hooks.address(VIEW)), "{")));
        check(out, "a body of 10 MB is refused", () -> {
            Map<String, Object> huge =
                    Map.of("customer", Map.of("kind", "INDIVIDUAL", "city", "x".repeat(MEGABYTES_10)));
            problem(413, signed(VIEW, told(VIEW, huge)));
        });
    }

    private void feedback(PrintStream out) throws IOException, InterruptedException {
        check(
                out,
                "a report of a card that was never given is refused",
                () -> problem(404, reported(UUID.randomUUID().toString(), "accepted", null)));
        if (customer.isEmpty()) {
            out.println(
                    "SKIP  feedback: name a customer whom the archive knows with --customer; it leaves feedback there");
            return;
        }
        check(out, "a known customer has cards to report on, and each outcome is taken", () -> {
            List<Map<String, Object>> cards =
                    cards(ok(signed(VIEW, Hooks.question(VIEW, user, customer, today)))).stream()
                            .filter(card -> card.containsKey("uuid"))
                            .toList();
            require(!cards.isEmpty(), "no card of the customer " + customer + " has a uuid");
            cards.forEach(Conform::wellFormed);
            String first = String.valueOf(cards.get(0).get("uuid"));
            Map<String, Object> last = cards.get(cards.size() - 1);
            taken(reported(first, "ignored", null));
            taken(reported(first, "accepted", null));
            taken(reported(first, "accepted", null));
            Object reason =
                    Json.array(last.get("overrideReasons")).stream().findFirst().orElse(Map.of());
            taken(reported(String.valueOf(last.get("uuid")), "overridden", Map.of("reason", reason)));
            problem(400, reported(first, "liked", null));
        });
        check(out, "the token of a report is good for one call", () -> {
            String token = key.header(hooks.address(REPORT));
            String body = Json.write(report(UUID.randomUUID().toString(), "ignored", null));
            problem(404, hooks.post(REPORT, token, body));
            problem(401, hooks.post(REPORT, token, body));
        });
    }

    private Map<String, Object> told(String hook, Map<String, Object> profile) {
        Map<String, Object> question = Hooks.question(hook, user, "conformance-" + UUID.randomUUID(), today);
        if (!profile.isEmpty()) question.put("prefetch", profile);
        return question;
    }

    private HttpResponse<String> signed(String hook, Map<String, Object> question)
            throws IOException, InterruptedException {
        return hooks.post(hook, key.header(hooks.address(hook)), Json.write(question));
    }

    private HttpResponse<String> reported(String card, String outcome, @Nullable Map<String, Object> override)
            throws IOException, InterruptedException {
        return signed(REPORT, report(card, outcome, override));
    }

    private static Map<String, Object> report(String card, String outcome, @Nullable Map<String, Object> override) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("card", card);
        entry.put("outcome", outcome);
        entry.put("outcomeTimestamp", Instant.now().toString());
        if (override != null) entry.put("overrideReason", override);
        return Map.of("feedback", List.of(entry));
    }

    private void check(PrintStream out, String name, Point point) throws IOException, InterruptedException {
        try {
            point.hold();
            out.println("PASS  " + name);
        } catch (Broken | IllegalArgumentException broken) {
            failures.add(name);
            out.println("FAIL  " + name + ": " + broken.getMessage());
        }
    }

    private static List<Map<String, Object>> cards(Map<String, Object> answer) {
        require(answer.get("cards") instanceof List<?>, "the answer has no cards");
        return Json.array(answer.get("cards")).stream().map(Json::object).toList();
    }

    /** As CDS Hooks 2.0 wants a card. */
    private static void wellFormed(Map<String, Object> card) {
        require(
                card.get("summary") instanceof String summary && !summary.isBlank() && summary.length() <= 140,
                "a summary must have 1..140 letters, was " + card.get("summary"));
        require(
                List.of("info", "warning", "critical").contains(String.valueOf(card.get("indicator"))),
                "an indicator must be info, warning or critical, was " + card.get("indicator"));
        require(Json.object(card.get("source")).get("label") instanceof String, "a card has no source.label");
    }

    private static Map<String, Object> ok(HttpResponse<String> answer) {
        taken(answer);
        return Json.object(Json.read(answer.body()));
    }

    private static void taken(HttpResponse<String> answer) {
        require(
                answer.statusCode() == 200,
                "expected 200, was " + answer.statusCode() + " " + shortened(answer.body()));
    }

    private static void problem(int status, HttpResponse<String> answer) {
        require(
                answer.statusCode() == status,
                "expected " + status + ", was " + answer.statusCode() + " " + shortened(answer.body()));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        require(type.startsWith("application/problem+json"), "expected application/problem+json, was " + type);
        Map<String, Object> problem = Json.object(Json.read(answer.body()));
        require(
                Double.valueOf(status).equals(problem.get("status")) && problem.get("title") instanceof String,
                "the problem must have its status and a title, was " + shortened(answer.body()));
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(200, body.length()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new Broken(otherwise);
    }
}
