package org.fieldlore.portal.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Talks to the API of a running portal as one administrator. */
final class Api {
    private static final String BOUNDARY = "fieldlore-import-boundary-7d1f";
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI portal;
    private final String authorization;

    Api(URI portal, String user, String password) {
        this.portal = portal;
        String pair = user + ":" + password;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The portal answered that it will not do it; the message says why. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    Map<String, Object> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends texts, files under a name of their own, and the files of a parcel as one form. */
    Map<String, Object> post(String path, Map<String, String> texts, List<Parcel.Item> files, Map<String, Path> named)
            throws IOException, InterruptedException {
        List<BodyPublisher> body = new ArrayList<>();
        texts.forEach((name, text) -> body.add(utf8(head(name, null) + text + "\r\n")));
        for (Map.Entry<String, Path> part : named.entrySet())
            addFile(body, part.getKey(), String.valueOf(part.getValue().getFileName()), part.getValue());
        for (Parcel.Item item : files) addFile(body, "file", item.name(), item.file());
        body.add(utf8("--" + BOUNDARY + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(body.toArray(BodyPublisher[]::new))));
    }

    private static void addFile(List<BodyPublisher> body, String part, String name, Path file) throws IOException {
        body.add(utf8(head(part, name)));
        body.add(BodyPublishers.ofFile(file));
        body.add(utf8("\r\n"));
    }

    private static String head(String part, @org.jspecify.annotations.Nullable String fileName) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"";
        if (fileName == null) return head + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n";
        String safe = fileName.replaceAll("[\r\n]", " ").replace("\"", "%22");
        return head + "; filename=\"" + safe + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    private static BodyPublisher utf8(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Accept-Language", Locale.getDefault().toLanguageTag());
    }

    private Map<String, Object> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofMinutes(10)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2) return Json.object(Json.read(answer.body()));
        if (answer.statusCode() == 401) throw new Refused("user or password is wrong");
        throw new Refused("the portal answered " + answer.statusCode() + reason(answer));
    }

    private static String reason(HttpResponse<String> answer) {
        try {
            return ": " + Json.object(Json.read(answer.body())).getOrDefault("detail", "");
        } catch (IllegalArgumentException noProblemDetail) {
            return "";
        }
    }
}
