package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * axe-core finds nothing to mend: WCAG 2.2 A and AA, on every page, and none scrolls sideways on the narrowest phone. Every pair of width, theme and language is looked at, though
 * not all three together: wide and light in Chinese, wide and dark in English, and the other way round on a phone.
 */
class AccessibilityIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int NARROWEST = 360;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "agent,zh-CN",
        "agent,en",
        "reviewer,zh-CN",
        "reviewer,en",
        "actuary,zh-CN",
        "actuary,en",
        "manager,zh-CN",
        "manager,en",
        "underwriter,zh-CN",
        "underwriter,en",
        "admin,zh-CN",
        "admin,en"
    })
    void every_page_is_free_of_barriers(String account, String lang) {
        Page page = Browser.signIn(browser.person(1440, lang, false), account);
        Browser.speak(page, lang);
        List<String> barriers = new ArrayList<>();
        for (Pages.Entry entry : Pages.of(account)) {
            page.navigate(entry.address(page));
            look(page, entry.name(), barriers);
        }
        page.context().close();
        assertThat(barriers).isEmpty();
    }

    @Test
    void the_sign_in_page_is_free_of_barriers() {
        List<String> barriers = new ArrayList<>();
        for (String lang : List.of("zh-CN", "en")) {
            Page page = browser.person(1440, lang, false);
            page.navigate("/sign-in.xhtml");
            look(page, "/sign-in.xhtml", barriers);
            page.context().close();
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void pages_that_say_no_are_free_of_barriers() {
        List<String> barriers = new ArrayList<>();
        for (String lang : List.of("zh-CN", "en")) {
            Page page = Browser.signIn(browser.person(1440, lang, false), "agent");
            Browser.speak(page, lang);
            for (String refused : List.of("/nowhere.xhtml", "/review/queue.xhtml", "/counter/customer.xhtml?id=0")) {
                page.navigate(refused);
                look(page, refused, barriers);
            }
            page.context().close();
        }
        assertThat(barriers).isEmpty();
    }

    /** Waits until the colours of the theme stand still. */
    private static void settle(Page page) {
        page.evaluate("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        page.evaluate("() => Promise.all(document.getAnimations().map(each => each.finished.catch(() => null)))");
    }

    private static void look(Page page, String name, List<String> barriers) {
        boolean english = "en".equals(page.locator("html").getAttribute("lang"));
        for (int width : new int[] {1440, 390}) {
            String theme = english == (width == 390) ? "light" : "dark";
            page.setViewportSize(width, 900);
            page.locator("html").evaluate("(root, theme) => root.setAttribute('data-theme', theme)", theme);
            settle(page);
            for (Rule rule : axe(page).analyze().getViolations())
                barriers.add(name + " at " + width + " px, " + theme + ": " + rule.getId() + " at "
                        + rule.getNodes().get(0).getTarget() + " ("
                        + rule.getNodes().size() + ")");
        }
        page.setViewportSize(NARROWEST, 900);
        int content = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (content > NARROWEST) barriers.add(name + " at " + NARROWEST + " px is " + content + " px wide");
        page.setViewportSize(1440, 900);
    }

    /** No page has a frame of another origin, so that axe may judge in the page itself; it opens a second page otherwise. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).withTags(RULES).setLegacyMode(true);
    }
}
