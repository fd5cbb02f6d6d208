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
                List.of(new Chapter("续保涨价", "顾虑 › 价格", entries), new Chapter("其他", "", List.of(evil))));
    }

    private static String title(int number) {
        return "第 " + number + " 条：先算清一年多付多少";
    }

    /** Prints the whole of it; returns the number of pages. */
    public static int print(Book book, BookPress press, Path file) throws IOException {
        try (BookPress.Sheets sheets = press.open(book, WORDS, file)) {
            for (Chapter chapter : book.chapters())
                for (Entry entry : chapter.entries())
                    sheets.add(new Piece(
                            entry.title(),
                            entry.lang(),
                            List.of("EXPERIENCE", "何梅（城西支公司）", "2026-06-01 由沈岚验证"),
                            List.of(
                                    new Part("情形", "客户一听涨价就沉默。\n\n第二段。"),
                                    new Part("做法", entry.lang().equals("en") ? EVIL : "把保额和保费放在一张纸上。"))));
            return sheets.finish(new Book.Back(
                    List.of(new Keyword("续保", List.of(0, 1)), new Keyword("价格" + EVIL, List.of(0))),
                    List.of(new Contributor("何梅", "城西支公司", "撰写 2 条"))));
        }
    }
}
