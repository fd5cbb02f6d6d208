package org.fieldlore.insight.handbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.insight.handbook.Book.Chapter;
import org.fieldlore.insight.handbook.Book.Contributor;
import org.fieldlore.insight.handbook.Book.Entry;
import org.fieldlore.insight.handbook.Book.Keyword;
import org.fieldlore.insight.handbook.Book.Part;
import org.fieldlore.insight.handbook.Book.Piece;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.shared.KnowledgeId;

/** A book of two chapters for tests, with hostile texts in every place that people write. */
public final class TestBook {
    public static final String EVIL = "<script>alert('x')</script>&\"\u0000\u202e😀";
    public static final BookWords WORDS = new BookWords() {
        @Override
        public String lang() {
            return "zh";
        }

        @Override
        public String of(String key, Object... arguments) {
            return arguments.length == 0 ? key : key + List.of(arguments);
        }

        @Override
        public String kind(Kind kind) {
            return kind.name();
        }

        @Override
        public String section(Section section) {
            return section.name();
        }

        @Override
        public String day(LocalDate day) {
            return day.toString();
        }
    };

    private TestBook() {}

    /** The first chapter has this many items, the second one, which is English and hostile. */
    public static Book of(int items) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= items; i++) entries.add(new Entry(new KnowledgeId(i), 1, true, title(i), "zh"));
        Entry evil = new Entry(new KnowledgeId(items + 1L), 2, false, "Evil " + EVIL, "en");
        return new Book(
                new Book.Head("续保手册 " + EVIL, "zh", List.of("第 2 版 · 2026-11-27", "编者：沈岚"), List.of("主题：续保"), "公司内部资料"),
                List.of(new Chapter("续保涨价", "顾虑", "顾虑 › 价格", entries), new Chapter("其他", "其他", "", List.of(evil))));
    }

    private static String title(int number) {
        return "第 " + number + " 条：先算清一年多付多少";
    }

    /** Chapters of one short item each, so many to a part. */
    public static Book ofChapters(int chapters, int toAPart) {
        List<Chapter> all = new ArrayList<>();
        for (int i = 0; i < chapters; i++)
            all.add(new Chapter(
                    "主题 " + i,
                    "部分 " + i / toAPart,
                    "部分 " + i / toAPart,
                    List.of(new Entry(new KnowledgeId(i + 1L), 1, true, title(i + 1), "zh"))));
        return new Book(new Book.Head("手册", "zh", List.of(), List.of(), "公司内部资料"), all);
    }

    /** One chapter, whose items have all one title. */
    public static Book ofTitle(String title, int items) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= items; i++) entries.add(new Entry(new KnowledgeId(i), 1, true, title, "zh"));
        return new Book(
                new Book.Head("手册", "zh", List.of(), List.of(), "公司内部资料"),
                List.of(new Chapter("续保涨价", "顾虑", "顾虑 › 价格", entries)));
    }

    /** Prints the whole of it; returns the number of pages. */
    public static int print(Book book, BookPress press, Path file) throws IOException {
        return print(book, press, file, List.of(0, 1), "把保额和保费放在一张纸上。");
    }

    /** Prints it with an index that names these items. */
    public static int print(Book book, BookPress press, Path file, List<Integer> indexed) throws IOException {
        return print(book, press, file, indexed, "把保额和保费放在一张纸上。");
    }

    /** Prints it with this text in every item. */
    public static int print(Book book, BookPress press, Path file, String text) throws IOException {
        return print(book, press, file, List.of(0), text);
    }

    private static int print(Book book, BookPress press, Path file, List<Integer> indexed, String text)
            throws IOException {
        try (BookPress.Sheets sheets = press.open(book, WORDS, file)) {
            for (Chapter chapter : book.chapters())
                for (Entry entry : chapter.entries())
                    sheets.add(new Piece(
                            entry.title(),
                            entry.lang(),
                            List.of("EXPERIENCE", "何梅（城西支公司）", "2026-06-01 由沈岚验证"),
                            List.of(
                                    new Part("情形", "客户一听涨价就沉默。\n\n第二段。"),
                                    new Part("做法", entry.lang().equals("en") ? EVIL : text))));
            return sheets.finish(new Book.Back(
                    List.of(new Keyword("续保", indexed), new Keyword("价格" + EVIL, List.of(0))),
                    List.of(new Contributor("何梅", "城西支公司", "撰写 2 条"))));
        }
    }
}
