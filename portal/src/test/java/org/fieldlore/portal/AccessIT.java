package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.portal.AccessTable.Access;
import org.fieldlore.portal.AccessTable.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks everything that can be asked for as every role, and holds what comes against the table. */
class AccessIT {
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static Browser browser;
    private static String own;
    private static String foreign;

    @BeforeAll
    static void open() {
        browser = new Browser();
        own = firstCustomer("agent");
        foreign = firstCustomer("agent2");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static List<String> accounts() {
        return AccessTable.ACCOUNTS;
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void everybody_gets_what_the_table_grants_and_nothing_more(String account) {
        Page page = browser.person(1440, "en", false);
        if (!account.equals("nobody")) Browser.signIn(page, account);
        List<String> wrong = new ArrayList<>();
        for (Line line : AccessTable.lines()) {
            APIResponse answer = ask(page, account, line);
            if (granted(answer) != line.of(account).ordinal())
                wrong.add(line.name() + " " + line.target() + ": " + answer.status() + " but " + line.of(account));
            answer.dispose();
        }
        page.context().close();
        assertThat(wrong).as(account).isEmpty();
    }

    private static APIResponse ask(Page browsing, String account, Line line) {
        RequestOptions request = RequestOptions.create()
                .setMethod(line.method())
                .setMaxRedirects(0)
                .setTimeout(60_000);
        boolean api = line.path().startsWith("/api/");
        if (api && !account.equals("nobody")) request.setHeader("Authorization", "Basic " + token(account));
        boolean page = line.path().endsWith(".xhtml") || line.path().endsWith("*");
        request.setHeader("Accept", page ? "text/html" : "*/*");
        if (!line.type().isEmpty()) request.setHeader("Content-Type", line.type());
        if (!line.body().isEmpty())
            request.setData(line.body().replace("\\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return browsing.request().fetch(address(line), request);
    }

    private static String token(String account) {
        return Base64.getEncoder().encodeToString((account + ":fieldlore").getBytes(StandardCharsets.UTF_8));
    }

    /** Names of the target fill the brackets of the path; what is left is the query. */
    private static String address(Line line) {
        String path = line.path().replace("*", "");
        String target = line.target().replace("@own", own).replace("@foreign", foreign);
        List<String> left = new ArrayList<>();
        for (String pair : target.isEmpty() ? new String[0] : target.split("&", -1)) {
            String bracket = "{" + pair.substring(0, pair.indexOf('=')) + "}";
            if (path.contains(bracket)) path = path.replace(bracket, pair.substring(pair.indexOf('=') + 1));
            else left.add(pair);
        }
        String query = left.stream()
                .map(pair -> pair.replace("{", "%7B").replace("}", "%7D"))
                .collect(Collectors.joining("&"));
        return PORTAL.at(query.isEmpty() ? path : path + "?" + query).toString();
    }

    /** The ordinal of what was granted; -1 for an answer that no row expects. */
    private static int granted(APIResponse answer) {
        int status = answer.status();
        boolean toSignIn = String.valueOf(answer.headers().get("location")).contains("sign-in");
        if (status == 401 || status == 403 || toSignIn) return Access.REFUSED.ordinal();
        if (status == 404) return Access.HIDDEN.ordinal();
        return status < 500 && !Arrays.asList(405, 406, 415).contains(status) ? Access.OPEN.ordinal() : -1;
    }

    private static String firstCustomer(String account) {
        try (JsonReader page = Json.createReader(new StringReader(
                PORTAL.api(account, "GET", "/api/customers?size=1", null).body()))) {
            return ""
                    + page.readObject()
                            .getJsonArray("customers")
                            .getJsonObject(0)
                            .getInt("id");
        }
    }
}
