package org.fieldlore.insight.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPressTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private String printed() throws IOException {
        Path file = folder.resolve("book.html");
        Set<Integer> glyphs = new HashSet<>();
        TestBook.print(
                TestBook.of(2),
                new HtmlPress(points -> {
                    glyphs.addAll(points);
                    return "font".getBytes(StandardCharsets.UTF_8);
                }),
                file);
        assertThat(glyphs).contains((int) '涨', (int) '续');
        return Files.readString(file);
    }

    @Test
    void one_file_holds_everything_and_runs_nothing() throws IOException {
        String html = printed();
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("续保手册", "第 2 版 · 2026-11-27", "公司内部资料", "何梅（城西支公司）", "第 1 条：先算清一年多付多少")
                .contains("data:font/ttf;base64,Zm9udA==")
                .doesNotContain("<script", "src=\"", "http:", "https:", "\u0000");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("book.html");
        }
    }

    @Test
    void hostile_text_is_shown_as_it_was_written() throws IOException {
        assertThat(printed()).contains("Evil &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;");
    }

    @Test
    void every_tag_is_closed_and_every_link_leads_somewhere() throws IOException {
        String html = printed();
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            String name = tags.group(2);
            if (name.equals("meta")) continue;
            if (tags.group(1).isEmpty()) open.push(name);
            else assertThat(open.pop()).isEqualTo(name);
        }
        assertThat(open).isEmpty();
        assertThat(all(ID, html)).containsAll(all(LINK, html)).contains("c0", "c1", "i0", "i2", "index");
    }

    @Test
    void only_the_first_chapter_of_a_part_begins_a_page_when_it_is_printed() throws IOException {
        Path file = folder.resolve("parts.html");
        TestBook.print(TestBook.ofChapters(6, 3), new HtmlPress(points -> new byte[1]), file);
        String html = Files.readString(file);
        assertThat(html.split("<section class=\"part\">", -1)).hasSize(3);
        assertThat(html.split("<section>", -1)).hasSize(5);
    }

    @Test
    void a_text_in_another_language_says_so() throws IOException {
        assertThat(printed())
                .contains("<html lang=\"zh-CN\">", "<article id=\"i2\" lang=\"en\">", "<article id=\"i0\">");
    }

    private static Set<String> all(Pattern pattern, String html) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }
}
