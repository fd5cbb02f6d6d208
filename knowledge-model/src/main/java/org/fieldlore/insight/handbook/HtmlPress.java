package org.fieldlore.insight.handbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldlore.insight.handbook.Book.Chapter;
import org.fieldlore.insight.handbook.Book.Entry;

/**
 * The book as one HTML file that needs nothing beside it: style and font inside, no script, good to read, to print and to
 * send. Texts are only ever text; whatever markup they hold is shown as it was written.
 */
@Dependent
public class HtmlPress implements BookPress {
    private final FontSubset fonts;

    @Inject
    public HtmlPress(FontSubset fonts) {
        this.fonts = fonts;
    }

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public Sheets open(Book book, BookWords words, Path file) throws IOException {
        Sheet sheet = new Sheet(book, words, file);
        sheet.begin();
        return sheet;
    }

    /** The body goes to a file of its own first: which glyphs the font in the head needs is known at the end. */
    private final class Sheet implements Sheets {
        private final Book book;
        private final BookWords words;
        private final Path file;
        private final Path body;
        private final BufferedWriter out;
        private final BitSet used = new BitSet();
        private int chapter = -1;
        private int inChapter;
        private int item;

        Sheet(Book book, BookWords words, Path file) throws IOException {
            this.book = book;
            this.words = words;
            this.file = file;
            this.body = file.resolveSibling(file.getFileName() + ".body");
            this.out = Files.newBufferedWriter(body);
        }

        private Sheet raw(String markup) throws IOException {
            out.write(markup);
            return this;
        }

        private Sheet text(String text) throws IOException {
            text.codePoints().forEach(used::set);
            return raw(escape(text));
        }

        private Sheet element(String open, String text, String close) throws IOException {
            return raw(open).text(text).raw(close);
        }

        void begin() throws IOException {
            Book.Head head = book.head();
            raw("<body>\n<header class=\"title\">\n");
            element("<h1>", head.title(), "</h1>\n");
            for (String line : head.lines()) element("<p>", line, "</p>\n");
            raw("<ul>\n");
            for (String line : head.selection()) element("<li>", line, "</li>\n");
            raw("</ul>\n");
            element("<p class=\"confidential\">", head.confidential(), "</p>\n</header>\n");
            element("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">", words.of("contents"), "</h2>\n<ol>\n");
            int number = 0;
            for (int i = 0; i < book.chapters().size(); i++) {
                Chapter one = book.chapters().get(i);
                element("<li><a href=\"#c" + i + "\">", one.title(), "</a>\n<ol>\n");
                for (Entry entry : one.entries())
                    element(
                            "<li" + lang(entry.lang()) + "><a href=\"#i" + number++ + "\">",
                            entry.title(),
                            "</a></li>\n");
                raw("</ol></li>\n");
            }
            element("<li><a href=\"#index\">", words.of("index"), "</a></li>\n");
            element("<li><a href=\"#contributors\">", words.of("contributors"), "</a></li>\n</ol>\n</nav>\n<main>\n");
        }

        private String lang(String lang) {
            return lang.equals(words.lang()) ? "" : " lang=\"" + tag(lang) + "\"";
        }

        @Override
        public void add(Book.Piece piece) throws IOException {
            if (chapter < 0
                    || inChapter == book.chapters().get(chapter).entries().size()) nextChapter();
            raw("<article id=\"i" + item++ + "\"" + lang(piece.lang()) + ">\n");
            inChapter++;
            element("<h3>", piece.title(), "</h3>\n");
            element(
                    "<p class=\"meta\"" + (lang(piece.lang()).isEmpty() ? "" : " lang=\"" + tag(words.lang()) + "\"")
                            + ">",
                    String.join(" · ", piece.meta()),
                    "</p>\n");
            boolean bare = piece.parts().size() == 1;
            for (Book.Part part : piece.parts()) {
                if (!bare) element("<h4 lang=\"" + tag(words.lang()) + "\">", part.heading(), "</h4>\n");
                for (String paragraph : part.text().split("\n\\s*\n"))
                    if (!paragraph.isBlank()) element("<p class=\"text\">", paragraph.strip(), "</p>\n");
            }
            raw("</article>\n");
        }

        private void nextChapter() throws IOException {
            if (chapter >= 0) raw("</section>\n");
            Chapter next = book.chapters().get(++chapter);
            inChapter = 0;
            raw(book.opensPart(chapter) ? "<section class=\"part\">\n" : "<section>\n");
            if (!next.above().isEmpty()) element("<p class=\"above\">", next.above(), "</p>\n");
            element("<h2 id=\"c" + chapter + "\">", (chapter + 1) + " " + next.title(), "</h2>\n");
        }

        @Override
        public int finish(Book.Back back) throws IOException {
            if (chapter >= 0) raw("</section>\n");
            element("<section class=\"back\">\n<h2 id=\"index\">", words.of("index"), "</h2>\n<ul>\n");
            for (Book.Keyword keyword : back.index()) {
                element("<li>", keyword.label(), "");
                for (int number : keyword.items())
                    raw(" <a href=\"#i" + number + "\">")
                            .text(Integer.toString(number + 1))
                            .raw("</a>");
                raw("</li>\n");
            }
            element(
                    "</ul>\n</section>\n<section class=\"back\">\n<h2 id=\"contributors\">",
                    words.of("contributors"),
                    "</h2>\n<ul>\n");
            for (Book.Contributor one : back.contributors())
                element("<li><b>", one.name(), "</b> ")
                        .text(one.branch() + " · " + one.did())
                        .raw("</li>\n");
            element(
                    "</ul>\n</section>\n</main>\n<footer>",
                    book.head().confidential(),
                    "</footer>\n</body>\n</html>\n");
            out.close();
            try (OutputStream whole = Files.newOutputStream(file);
                    InputStream read = Files.newInputStream(body)) {
                whole.write(head().getBytes(StandardCharsets.UTF_8));
                read.transferTo(whole);
            }
            return 0;
        }

        private String head() throws IOException {
            "›·0123456789 ".codePoints().forEach(used::set);
            Set<Integer> glyphs = new HashSet<>();
            used.stream().forEach(glyphs::add);
            String font = Base64.getEncoder().encodeToString(fonts.of(glyphs));
            return "<!DOCTYPE html>\n<html lang=\"" + tag(words.lang()) + "\">\n<head>\n<meta charset=\"UTF-8\">\n"
                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                    + escape(book.head().title())
                    + "</title>\n<style>\n@font-face { font-family: \"Book\"; src: url(data:font/ttf;base64,"
                    + font + ") format(\"truetype\"); }\n" + STYLE + "</style>\n</head>\n";
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(body);
        }
    }

    private static String tag(String lang) {
        return lang.equals("zh") ? "zh-CN" : lang;
    }

    /** Text as HTML shows it: the five characters of markup written out, and none that HTML forbids. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean forbidden = Character.isISOControl(c) && c != '\n' && c != '\t'
                            || Character.getType(c) == Character.SURROGATE
                            || (c & 0xFFFE) == 0xFFFE
                            || c >= 0xFDD0 && c <= 0xFDEF;
                    if (!forbidden) safe.appendCodePoint(c);
                }
            }
        });
        return safe.toString();
    }

    private static final String STYLE = String.join(
            "\n",
            List.of(
                    ":root { color-scheme: light dark; --ink: #1d2329; --soft: #56606a; --line: #d5dae0; --link: #14577e; --paper: #fff; }",
                    "@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a3adb7; --line: #3a444e; --link: #8cc4e8; --paper: #14181c; } }",
                    "body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);"
                            + " font: 1rem/1.7 \"Book\", \"Noto Sans SC\", \"PingFang SC\", \"Microsoft YaHei\", sans-serif; overflow-wrap: anywhere; line-break: strict; }",
                    "a { color: var(--link); }",
                    "h1 { font-size: 2.2rem; line-height: 1.3; margin: 0 0 1.5rem; }",
                    "h2 { font-size: 1.5rem; line-height: 1.35; margin: 0 0 1rem; }",
                    "h3 { font-size: 1.15rem; margin: 0; }",
                    "h4 { font-size: .9rem; margin: .8rem 0 .1rem; color: var(--soft); }",
                    ".title { min-height: 60vh; display: flex; flex-direction: column; justify-content: center; }",
                    ".title p { margin: .2rem 0; } .title ul { color: var(--soft); padding-left: 1.2rem; }",
                    ".confidential { font-weight: bold; } .above, .meta, footer { color: var(--soft); font-size: .85rem; margin: .2rem 0 .6rem; }",
                    "section { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1.5rem; }",
                    "article { margin: 0 0 2rem; } .text { margin: 0 0 .7rem; white-space: pre-line; }",
                    "nav ol { list-style: none; padding-left: 0; } nav ol ol { padding-left: 1.2rem; }",
                    ".back ul { list-style: none; padding: 0; }",
                    "footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }",
                    "@media print { @page { margin: 18mm; } body { max-width: none; font-size: 10.5pt; } section { border: 0; margin-top: 2rem; } .part, .back { break-before: page; margin-top: 0; }"
                            + " .title { break-after: page; } h2, h3, h4, .above, .meta { break-after: avoid; } p { orphans: 2; widows: 2; } }",
                    ""));
}
