package org.fieldlore.portal;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Takes pictures of pages of a running portal, at 1440 and 390 px, in zh-CN and en, light and dark: {@code mvn -q -Pscreenshots package
 * -Dshots="http://localhost:8080 target/shots agent /desk/desk.xhtml …"}. With
 * "quick" before the pages only 1440 px light zh-CN and 390 px dark en are taken.
 */
public final class Screenshots {
    private Screenshots() {}

    public static void main(String[] args) {
        URI portal = URI.create(args[0]);
        Path folder = Path.of(args[1]);
        String account = args[2];
        boolean quick = args[3].equals("quick");
        List<String> pages = Arrays.asList(args).subList(quick ? 4 : 3, args.length);
        try (Browser browser = new Browser(portal)) {
            for (int width : new int[] {1440, 390})
                for (String lang : new String[] {"zh-CN", "en"})
                    for (boolean dark : new boolean[] {false, true})
                        if (!quick || (width == 1440) == (lang.equals("zh-CN")) && (width == 390) == dark)
                            take(
                                    browser.person(width, lang, dark),
                                    account,
                                    lang,
                                    pages,
                                    folder,
                                    width + "-" + lang + (dark ? "-dark" : ""));
        }
    }

    private static void take(Page page, String account, String lang, List<String> pages, Path folder, String look) {
        if (!account.equals("nobody")) {
            Browser.signIn(page, account);
            Browser.speak(page, lang);
        }
        for (String path : pages) {
            page.navigate(path);
            String name = path.replaceAll("^/|\\.xhtml", "").replaceAll("[^A-Za-z0-9]+", "-");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + "-" + look + ".png"))
                    .setFullPage(true));
        }
        page.context().close();
    }
}
