package org.fieldlore.portal.honours;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.fieldlore.portal.Browser;
import org.fieldlore.shared.Jsons;
import org.junit.jupiter.api.Test;

/** Points become a reward: offered and approved by a manager, asked for by an agent, seen on statement and payroll file. */
class RewardsIT {
    private static final String CUP = "Tea cup <b>& saucer</b>";

    @Test
    void a_reward_is_offered_asked_for_approved_and_stands_in_statement_and_payroll() {
        try (Browser browser = new Browser()) {
            Page manager = english(browser, "manager", 1440);
            manager.navigate("/honours/redemptions.xhtml");
            manager.getByTestId("zh").fill("茶杯");
            manager.getByTestId("en").fill(CUP);
            manager.getByTestId("points").fill("0");
            manager.getByTestId("save").click();
            assertThat(manager.locator("#messages")).containsText("0 is out of range");
            assertThat(manager.getByTestId("en")).hasValue(CUP);
            manager.getByTestId("points").fill("1");
            manager.getByTestId("save").click();
            assertThat(manager.getByTestId("told")).containsText("Saved.");

            Page agent = english(browser, "agent", 390);
            agent.navigate("/honours/rewards.xhtml");
            Locator offer = agent.getByTestId("offer").filter(new Locator.FilterOptions().setHasText(CUP));
            agent.waitForCondition(() -> {
                agent.reload();
                return offer.getByTestId("ask").count() > 0;
            });
            offer.getByTestId("ask").click();
            assertThat(agent.getByTestId("told")).containsText("set aside");
            assertThat(agent.getByTestId("wishes")).containsText("Waiting");

            manager.navigate("/honours/redemptions.xhtml");
            Locator wish = manager.getByTestId("wish")
                    .filter(new Locator.FilterOptions().setHasText(CUP))
                    .filter(new Locator.FilterOptions().setHasText("Waiting"))
                    .first();
            wish.getByTestId("refuse").click();
            assertThat(manager.locator("#messages")).containsText("must be filled in");
            wish.getByTestId("approve").click();
            assertThat(manager.getByTestId("told")).containsText("Approved.");

            agent.navigate("/honours/statement.xhtml");
            assertThat(agent.getByTestId("statement")).containsText("Set aside for a reward");
            String pay = manager.request()
                    .get("/honours/redemptions.xhtml?as=csv&from=2020-01-01&to=2099-12-31")
                    .text();
            assertThat(pay).contains("Points redeemed", "agent,");
        }
    }

    @Test
    void a_badge_is_downloaded_signed_and_anybody_gets_the_key_that_checks_it() throws GeneralSecurityException {
        try (Browser browser = new Browser()) {
            Page agent = english(browser, "agent", 1440);
            String token = agent.request()
                    .get("/honours/honours.xhtml?badge=FIRST_ADOPTED&as=jwt")
                    .text();
            String key = browser.person(1440, "en", false)
                    .request()
                    .get("/api/badges/key")
                    .text();

            int end = token.lastIndexOf('.');
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
            check.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            assertThat(check.verify(Base64.getUrlDecoder().decode(token.substring(end + 1))))
                    .isTrue();
        }
    }

    private static BigInteger number(String jwk, String member) {
        String value =
                Jsons.JSON.createReader(new StringReader(jwk)).readObject().getString(member);
        return new BigInteger(1, Base64.getUrlDecoder().decode(value));
    }

    @Test
    void new_rules_are_checked_saved_with_a_day_and_listed() {
        try (Browser browser = new Browser()) {
            Page manager = english(browser, "manager", 1440);
            manager.navigate("/honours/rules.xhtml");
            manager.getByTestId("USED_BY_OTHER-author").fill("75");
            manager.getByTestId("note").fill("Authors get more");
            manager.getByTestId("save").click();
            assertThat(manager.locator("#messages")).containsText("is 105");
            assertThat(manager.getByTestId("note")).hasValue("Authors get more");
            manager.getByTestId("USED_BY_OTHER-improver").fill("15");
            manager.getByTestId("day").fill("2020-01-01");
            manager.getByTestId("save").click();
            assertThat(manager.locator("#messages")).containsText("Rules never reach back");
            manager.getByTestId("day").fill("2099-01-01");
            manager.getByTestId("save").click();
            assertThat(manager.getByTestId("told")).containsText("Saved");
            assertThat(manager.getByTestId("versions")).containsText("Authors get more");
        }
    }

    private static Page english(Browser browser, String account, int width) {
        Page page = Browser.signIn(browser.person(width, "en", false), account);
        Browser.speak(page, "en");
        return page;
    }
}
