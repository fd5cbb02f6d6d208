package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SignInIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void a_stranger_is_sent_to_the_sign_in_page_and_told_nothing() {
        HttpResponse<String> answer = portal.send(
                HttpRequest.newBuilder(portal.at("/desk/desk.xhtml")).build());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in.xhtml?from=%2Fdesk%2Fdesk.xhtml");
    }

    @Test
    void a_machine_without_a_name_is_refused() {
        HttpResponse<String> answer =
                portal.send(HttpRequest.newBuilder(portal.at("/api/search?q=x")).build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void wrong_passwords_and_unknown_accounts_get_the_same_words() {
        try (Browser browser = new Browser()) {
            var page = browser.person(1440, "en", false);
            assertThat(refusal(page, "agent", "wrong")).isEqualTo(refusal(page, "nobody", "fieldlore"));
        }
    }

    @Test
    void an_agent_signs_in_and_is_turned_away_from_the_review_room() {
        try (Browser browser = new Browser()) {
            var page = Browser.signIn(browser.person(1440, "en", false), "agent");

            assertThat(page.navigate("/review/queue.xhtml").status()).isEqualTo(403);
        }
    }

    private static String refusal(com.microsoft.playwright.Page page, String account, String password) {
        page.navigate("/sign-in.xhtml");
        page.getByTestId("login").fill(account);
        page.getByTestId("password").fill(password);
        page.getByTestId("submit").click();
        return page.locator("[role=alert]").first().innerText();
    }
}
