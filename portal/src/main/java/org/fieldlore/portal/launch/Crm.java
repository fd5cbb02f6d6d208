package org.fieldlore.portal.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A small CRM for trying out: a page that shows the panel beside a customer, and a server that does what the server of a CRM has to do:
 * it alone holds the key, names its user, sends the profile of customers whom the portal does not know, signs and forwards, and takes
 * the portal's events. Listens on this machine alone.
 */
final class Crm {
    static final String STRANGER = "crm-only-1";
    private static final int SHOWN = 50;
    private static final int MOST = 1 << 20;

    /** What a page of another site cannot send without being asked first. */
    private static final String OWN_PAGE = "X-Crm";

    private final URI portal;
    private final Hooks hooks;
    private final String user;
    private final int port;
    private final Declaration declaration;
    private final CallingKey key;
    private final ConcurrentLinkedDeque<Map<String, Object>> received = new ConcurrentLinkedDeque<>();

    Crm(Options options) {
        this.portal = options.address("portal", "http://localhost:8080");
        this.hooks = new Hooks(portal);
        this.user = options.text("user", "agent");
        this.port = options.number("port", 8090, 1, 65_535);
        this.declaration = new Declaration(options.data(), "mock-crm");
        this.key = CallingKey.made("http://localhost:" + port);
    }

    /** Serves until it is interrupted; returns 1 when it cannot begin. */
    int run(PrintStream out, PrintStream err) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::serve);
            server.setExecutor(threads);
            declaration.write(key, portal.toString().replaceAll("/+$", ""), key.issuer() + "/webhook");
            server.start();
            out.println("The mock CRM is ready: " + key.issuer() + "/  It is declared as mock-crm in "
                    + declaration.folder() + "; Ctrl-C stops it.");
            new CountDownLatch(1).await();
            return 0;
        } catch (BindException taken) {
            err.println("Port " + port + " is taken; choose another one with --port");
            return 1;
        } finally {
            threads.shutdownNow();
        }
    }

    private void serve(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        try (call) {
            String method = call.getRequestMethod();
            if (method.equals("GET") && path.matches("/|/crm\\.(js|css)")) page(call, path);
            else if (method.equals("GET") && path.equals("/customers")) json(call, 200, Json.write(customers()));
            else if (method.equals("GET") && path.equals("/events")) json(call, 200, Json.write(List.copyOf(received)));
            else if (method.equals("POST") && path.equals("/webhook")) hear(call);
            else if (method.equals("POST") && path.matches("/advice/[a-z-]+(/feedback)?"))
                forward(call, path.substring(8));
            else json(call, 404, "{}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException notAsAsked) {
            json(call, 400, Json.write(Map.of("detail", String.valueOf(notAsAsked.getMessage()))));
        }
    }

    /** Signs what the page asks, in the name of the CRM's user, whatever the page says of that. */
    private void forward(HttpExchange call, String hook) throws IOException, InterruptedException {
        if (call.getRequestHeaders().getFirst(OWN_PAGE) == null) {
            json(call, 403, "{}");
            return;
        }
        String body = read(call);
        if (!hook.endsWith("/feedback")) {
            Map<String, Object> asked = Json.object(Json.read(body));
            Map<String, Object> context = Json.object(asked.get("context"));
            context.put("userId", user);
            asked.put("context", context);
            // The rest of the profile is the archive's, where it knows the customer.
            if (STRANGER.equals(context.get("customerId"))) asked.put("prefetch", Hooks.profile(LocalDate.now()));
            body = Json.write(asked);
        }
        try {
            HttpResponse<String> answer = hooks.post(hook, key.header(hooks.address(hook)), body);
            json(call, answer.statusCode(), answer.body());
        } catch (IOException e) {
            json(call, 502, Json.write(Map.of("detail", "No portal answers at " + portal)));
        }
    }

    /** Keeps an event that comes from the portal; one that comes again is the same. */
    private void hear(HttpExchange call) throws IOException, InterruptedException {
        String body = read(call);
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature"))
            headers.put(name, call.getRequestHeaders().getFirst(name));
        String keys = hooks.get("/.well-known/jwks.json").body();
        if (!EventSeal.holds(keys, headers, body, Instant.now())) {
            json(call, 401, "{}");
            return;
        }
        Map<String, Object> event = Json.object(Json.read(body));
        if (received.stream().noneMatch(one -> Objects.equals(one.get("id"), event.get("id"))))
            received.addFirst(event);
        while (received.size() > SHOWN) received.removeLast();
        json(call, 204, "");
    }

    /** A CRM knows its customers by itself; this one borrows some of the demo's, and has one whom the portal does not know. */
    private List<Object> customers() throws InterruptedException {
        List<Object> customers = new ArrayList<>();
        String password = Objects.requireNonNullElse(System.getenv("FIELDLORE_PASSWORD"), "fieldlore");
        try {
            for (Object one : Json.array(
                    new Api(portal, user, password).get("/api/customers?size=8").get("customers")))
                customers.add(Map.of("id", String.valueOf(Json.object(one).get("externalId"))));
        } catch (IOException noDemo) {
            // The stranger is left.
        }
        customers.add(Map.of("id", STRANGER));
        return customers;
    }

    private void page(HttpExchange call, String path) throws IOException {
        String file = path.equals("/") ? "crm.html" : path.substring(1);
        try (InputStream resource = Crm.class.getResourceAsStream("/crm/" + file)) {
            String text = new String(Objects.requireNonNull(resource, file).readAllBytes(), StandardCharsets.UTF_8);
            String type = path.equals("/") ? "text/html" : path.endsWith("js") ? "text/javascript" : "text/css";
            call.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'self'; script-src 'self' " + portal + "; base-uri 'none'");
            send(call, 200, type, text.replace("{portal}", portal.toString().replaceAll("/+$", "")));
        }
    }

    private static String read(HttpExchange call) throws IOException {
        return new String(call.getRequestBody().readNBytes(MOST), StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange call, int status, String body) throws IOException {
        send(call, status, "application/json", body);
    }

    private static void send(HttpExchange call, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
        call.getResponseHeaders().set("Cache-Control", "no-store");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }
}
