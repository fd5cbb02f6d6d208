package org.fieldlore.portal;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Takes pictures of pages of a running portal, at 1440 and 390 px, in zh-CN and en, light and dark: {@code mvn -q -Pscreenshots package
 * -Dshots="http://localhost:8080 target/shots agent /desk/desk.xhtml …"}. With "quick" before the pages only 1440 px light zh-CN and
 * 390 px dark en are taken. The account "everyone" without pages takes every page, each by the account that {@link Pages} names.
 */
public final class Screenshots {
    private Screenshots() {}

    public static void main(String[] args) {
        URI portal = URI.create(args[0]);
        Path folder = Path.of(args[1]);
        String account = args[2];
        boolean quick = args.length > 3 && args[3].equals("quick");
        List<String> pages = Arrays.asList(args).subList(quick ? 4 : 3, args.length);
        List<String> accounts = account.equals("everyone") ? Pages.accounts() : List.of(account);
        try (Browser browser = new Browser(portal)) {
            for (int width : new int[] {1440, 390})
                for (String lang : new String[] {"zh-CN", "en"})
                    for (boolean dark : new boolean[] {false, true})
                        if (!quick || (width == 1440) == (lang.equals("zh-CN")) && (width == 390) == dark)
                            for (String who : accounts)
                                take(
                                        browser.person(width, lang, dark),
                                        who,
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
        if (pages.isEmpty())
            for (Pages.Entry entry : Pages.of(account))
                picture(page, entry.address(page), account + entry.name(), folder, look);
        for (String path : pages) picture(page, path, path.substring(1), folder, look);
        page.context().close();
    }

    private static void picture(Page page, String address, String name, Path folder, String look) {
        page.navigate(address);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(
                        name.replace(".xhtml", "").replaceAll("[^A-Za-z0-9]+", "-") + "-" + look + ".png"))
                .setFullPage(true));
    }
}
