package org.fieldlore.portal.questions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.fieldlore.portal.Browser;
import org.fieldlore.portal.RunningPortal;
import org.fieldlore.portal.Writing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A question of a colleague becomes an FAQ, and a flag a task; in the browser and over REST. */
class QuestionsIT {
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void a_search_in_vain_becomes_a_question_an_accepted_answer_and_an_faq() {
        String words = words("Qqzxj waiting period abroad");
        try (Browser browser = new Browser()) {
            Page asker = english(browser, "agent", 390);
            asker.navigate("/library/search.xhtml?kind=REFERENCE&author=1&q=" + words.replace(" ", "+"));
            asker.navigate("/questions/ask.xhtml?words=" + words.replace(" ", "+"));
            assertThat(asker.getByTestId("wording")).hasValue(words);
            asker.getByTestId("note").fill("Call 13800138000");
            asker.getByTestId("send").click();
            assertThat(asker.locator("#messages")).containsText("may point to a customer");
            assertThat(asker.getByTestId("note")).hasValue("Call 13800138000");
            asker.getByTestId("note").fill("<b>Please</b>");
            asker.getByTestId("send").click();
            assertThat(asker.getByTestId("told")).containsText("Asked.");
            String id = Writing.id(asker);

            Page expert = english(browser, "agent2", 1440);
            expert.navigate("/questions/answers.xhtml?id=" + id);
            assertThat(expert.locator("main")).containsText("<b>Please</b>");
            expert.getByTestId("text").fill("Ninety days.");
            expert.getByTestId("say").click();
            assertThat(expert.getByTestId("told")).containsText("Thank you");
            expert.getByTestId("text").fill("Thirty days.");
            expert.getByTestId("say").click();
            assertThat(expert.getByTestId("answer")).containsText("What it said before");

            asker.navigate("/questions/questions.xhtml?show=MINE");
            assertThat(asker.locator("li").filter(having(words)).getByTestId("unread"))
                    .isVisible();
            asker.locator("a").filter(having(words)).first().click();
            asker.getByTestId("up").click();
            assertThat(asker.getByTestId("votes")).hasText("One vote");
            asker.getByTestId("accept").click();
            assertThat(asker.getByTestId("state")).hasText("Answered");
            asker.getByTestId("make").click();
            assertThat(asker.getByTestId("told")).containsText("An FAQ lies ready");
            expert.navigate("/questions/answers.xhtml?id=" + id);
            expert.getByTestId("item").click();
            assertThat(expert.getByTestId("title")).hasText(words);
            asker.navigate("/questions/ask.xhtml?words=" + words.replace(" ", "+"));
            assertThat(asker.getByTestId("alike")).containsText(words);
        }
    }

    @Test
    void another_system_asks_answers_votes_and_accepts() {
        String words = words("Qqzxj premium waiver");
        String asked = portal.api("agent", "POST", "/api/questions", "{\"wording\": \"" + words + "\"}")
                .body();
        String id = asked.replaceAll("\\D", "");
        String said = portal.api("agent2", "POST", "/api/questions/" + id + "/answers", "{\"text\": \"Yes.\"}")
                .body();
        String answer = "/api/questions/answers/" + said.replaceAll("\\D", "");
        assertThat(status("agent2", "PUT", answer + "/vote", "{\"vote\": \"UP\"}"))
                .isEqualTo(422);
        assertThat(status("reviewer", "PUT", answer + "/vote", "{\"vote\": \"UP\"}"))
                .isEqualTo(204);
        assertThat(status("reviewer", "PUT", answer + "/vote", "{\"vote\": \"TWICE\"}"))
                .isEqualTo(400);
        assertThat(status("reviewer", "PUT", answer + "/accepted", null)).isEqualTo(403);
        assertThat(status("agent", "PUT", answer + "/accepted", null)).isEqualTo(204);
        assertThat(portal.api("agent", "GET", "/api/questions/" + id, null).body())
                .contains("\"votes\":1", "\"accepted\":true", "\"state\":\"ANSWERED\"");
        assertThat(status("reviewer", "POST", answer + "/item", null)).isEqualTo(201);
        assertThat(status("agent", "GET", "/api/questions/999999", null)).isEqualTo(404);
        assertThat(status("agent", "POST", "/api/questions", "{\"wording\": \"Call 13800138000\"}"))
                .isEqualTo(422);
        assertThat(status("agent", "POST", "/api/questions", "{\"wording\": \"x\", \"reach\": \"ASKED\"}"))
                .isEqualTo(400);
    }

    @Test
    void what_somebody_flags_is_a_task_of_its_owner_and_the_flagger_is_told() {
        try (Browser browser = new Browser()) {
            Page author = english(browser, "agent2", 1440);
            String title = Writing.title("Flagged waiver");
            String id = Writing.faq(author).title(title, "Always.").saved().submit();

            Page reader = english(browser, "agent", 390);
            reader.navigate("/library/item.xhtml?id=" + id);
            reader.getByTestId("helpful").click();
            assertThat(reader.getByTestId("standing")).hasText("Helpful");
            reader.getByTestId("flag-open").click();
            reader.getByTestId("flag-kind").selectOption("WRONG");
            reader.getByTestId("flag-do").click();
            assertThat(reader.locator("#messages")).containsText("must be filled in");
            reader.getByTestId("flag-open").click();
            reader.getByTestId("flag-kind").selectOption("WRONG");
            reader.getByTestId("flag-words").fill("Not for <i>all</i> products.");
            reader.getByTestId("flag-do").click();
            assertThat(reader.getByTestId("standing")).hasText("Wrong");

            author.navigate("/library/item.xhtml?id=" + id);
            assertThat(author.getByTestId("flag")).hasCount(0);
            author.navigate("/desk/tasks.xhtml");
            Locator task = author.getByTestId("task").filter(having(title));
            assertThat(task).containsText("Not for <i>all</i> products.");
            task.getByTestId("leave").click();
            task.getByTestId("why").fill("It says so further down.");
            task.getByTestId("leave-do").click();
            assertThat(task).hasCount(0);

            reader.navigate("/desk/desk.xhtml");
            Locator told = reader.getByTestId("settled").locator("li").filter(having(title));
            assertThat(told).containsText("It says so further down.");
            told.getByTestId("noted").click();
            assertThat(told).hasCount(0);
        }
    }

    private int status(String account, String method, String path, @Nullable String body) {
        return portal.api(account, method, path, body).statusCode();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Words that no other test uses, without digits, which may point to a customer. */
    private static String words(String text) {
        return Writing.title(text).replaceAll("[0-9]", "x");
    }

    private static Page english(Browser browser, String account, int width) {
        Page page = Browser.signIn(browser.person(width, "en", false), account);
        Browser.speak(page, "en");
        return page;
    }
}
