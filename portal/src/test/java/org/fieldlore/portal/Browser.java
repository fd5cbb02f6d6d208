package org.fieldlore.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium from the system; one for a test class, a fresh context for each person in it. */
public final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private final URI portal;

    /** A browser for the portal of this test run. */
    public Browser() {
        this(RunningPortal.get().at(""));
    }

    public Browser(URI portal) {
        this.portal = portal;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A person at a screen of this width in px, with this language tag, light or dark. */
    public Page person(int width, String lang, boolean dark) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(lang)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(portal.toString()));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    /** Signs the person in with a demo account and lands on the desk. */
    public static Page signIn(Page page, String account) {
        page.navigate("/sign-in.xhtml");
        page.getByTestId("login").fill(account);
        page.getByTestId("password").fill("fieldlore");
        page.getByTestId("submit").click();
        page.waitForURL("**/desk/desk.xhtml");
        return page;
    }

    /** Switches the page to a language tag when it is not shown in it yet. */
    public static void speak(Page page, String lang) {
        if (lang.equals(page.locator("html").getAttribute("lang"))) return;
        page.locator("[id='shell:language']").click();
        page.locator("html[lang=" + lang + "]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the browser tests need Chromium: apt-get install chromium"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
