package org.fieldlore.portal;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;

/** What tests do on the writing page, as people do it. */
public final class Writing {
    private final Page page;

    private Writing(Page page) {
        this.page = page;
    }

    /** Opens an empty question and answer. */
    public static Writing faq(Page page) {
        page.navigate("/intake/write.xhtml?kind=FAQ");
        return new Writing(page);
    }

    public static Writing on(Page page) {
        return new Writing(page);
    }

    /** A title that no other test uses. */
    public static String title(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    public Writing title(String text, String answer) {
        page.getByTestId("title").fill(text);
        return answer(answer);
    }

    public Writing answer(String text) {
        page.getByTestId("text-ANSWER").fill(text);
        return this;
    }

    /** Waits until the page says that it is stored and stands for the draft. */
    public Writing saved() {
        page.waitForURL(Pattern.compile("\\?id=\\d+"));
        return this;
    }

    /** Hands in, lands on the item, and returns its id. */
    public String submit() {
        page.getByTestId("submit").click();
        page.waitForURL("**/library/item.xhtml?**told=submitted**");
        return id(page);
    }

    public static String id(Page page) {
        return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }
}
