package org.fieldlore.portal.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldlore.portal.Pages;

/** One signed-in person without a browser: follows the sign-in form, then asks for pages and what they are made of. */
final class Visitor {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/jakarta\\.faces\\.resource/[^\"]+)\"");
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI portal;

    Visitor(URI portal, String account) throws IOException, InterruptedException {
        this.portal = portal;
        Matcher state = STATE.matcher(text("/sign-in.xhtml"));
        if (!state.find()) throw new IllegalStateException("the sign-in page has no view state");
        String form = Map.of(
                        "form", "form",
                        "form:login", account,
                        "form:password", "fieldlore",
                        "form:submit", "x",
                        "jakarta.faces.ViewState", state.group(1))
                .entrySet()
                .stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = client.send(
                request("/sign-in.xhtml")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (!answer.uri().getPath().equals("/desk/desk.xhtml"))
            throw new IllegalStateException(account + " could not sign in");
    }

    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
        return answer.body();
    }

    /** Address of the first page of this sort that the list links to. */
    String link(Pages.Entry entry) throws IOException, InterruptedException {
        Matcher link = Pattern.compile("href=\"[^\"]*" + Pattern.quote(entry.file()) + "(\\?id=[^\"]*)\"")
                .matcher(text(entry.path()));
        if (!link.find()) throw new IllegalStateException(entry.path() + " has no link to " + entry.link());
        return entry.link() + link.group(1).replace("&amp;", "&");
    }

    /** Bytes on the wire, compressed. */
    int bytes(String path) throws IOException, InterruptedException {
        return client.send(
                        request(path).header("Accept-Encoding", "gzip").build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    /** Addresses of the scripts and styles that the page names; fonts are left out. */
    Set<String> parts(String html) {
        Set<String> parts = new HashSet<>();
        Matcher part = PART.matcher(html);
        while (part.find()) parts.add(part.group(1).replace("&amp;", "&").replaceAll("#.*", ""));
        parts.removeIf(p -> p.contains(".woff"));
        return parts;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
