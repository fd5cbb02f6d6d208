package org.fieldlore.portal.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fieldlore.insight.handbook.Book;
import org.fieldlore.insight.handbook.Book.Chapter;
import org.fieldlore.insight.handbook.Book.Contributor;
import org.fieldlore.insight.handbook.Book.Entry;
import org.fieldlore.insight.handbook.Book.Keyword;
import org.fieldlore.insight.handbook.Book.Part;
import org.fieldlore.insight.handbook.Book.Piece;
import org.fieldlore.insight.handbook.BookPress;
import org.fieldlore.insight.handbook.BookWords;
import org.fieldlore.insight.handbook.HtmlPress;
import org.fieldlore.insight.handbook.pdfbox.GlyphSubset;
import org.fieldlore.insight.handbook.pdfbox.PdfPress;
import org.fieldlore.portal.handbook.PrintedWords;
import org.fieldlore.shared.KnowledgeId;

/** How long a book of {@code --items N} made-up items (10,000) takes to be set, in what heap, and how large it is. */
final class HandbookBench {
    private static final int A_CHAPTER = 40;
    private static final double MEGA = 1e6;
    private static final String SAID = "客户一听涨价就沉默，多半不是嫌贵，而是没人替他算过账。先请他说说去年出险的情形，再把保额、免赔额"
            + "和保费放在一张纸上对比；The premium went up by 12% (CNY 380), so show him what it buys. ";
    private final Map<String, String> options;
    private final Figures figures;
    private final Random random = new Random(1);

    HandbookBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() throws IOException {
        int items = Integer.parseInt(options.getOrDefault("items", "10000"));
        Book book = book(items);
        for (BookPress press : List.of(new PdfPress(), new HtmlPress(new GlyphSubset()))) measure(book, press);
    }

    private void measure(Book book, BookPress press) throws IOException {
        Path file = Files.createTempFile("bench-handbook", "." + press.format().ending());
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        String set = book.items() / 1000 + "k";
        String name = press.format().ending();
        long started = System.nanoTime();
        int pages;
        try (BookPress.Sheets sheets = press.open(book, words(), file)) {
            for (Chapter chapter : book.chapters()) for (Entry entry : chapter.entries()) sheets.add(piece(entry));
            pages = sheets.finish(back(book.items()));
        }
        figures.add(set, "ours", name + "_s", (System.nanoTime() - started) / 1e9, "s", 0, 1);
        figures.add(set, "ours", name + "_heap_mb", peak() / MEGA, "MB", 0, 1);
        figures.add(set, "ours", name + "_mb", Files.size(file) / MEGA, "MB", 0, 1);
        if (pages > 0) figures.add(set, "ours", name + "_pages", pages, "", 0, 1);
        Files.delete(file);
    }

    private static BookWords words() {
        return new PrintedWords().in("zh");
    }

    private static Book book(int items) {
        List<Chapter> chapters = new ArrayList<>();
        for (int from = 0; from < items; from += A_CHAPTER) {
            List<Entry> entries = new ArrayList<>();
            for (int i = from; i < Math.min(items, from + A_CHAPTER); i++)
                entries.add(new Entry(new KnowledgeId(i + 1L), 1, true, "第 " + i + " 条：涨价时怎样把话题接下去而不让他觉得被催促", "zh"));
            chapters.add(new Chapter("续保涨价 " + from / A_CHAPTER, "客户顾虑", "客户顾虑 › 价格", entries));
        }
        return new Book(new Book.Head("手册", "zh", List.of("第 1 版"), List.of("全部"), "内部资料"), chapters);
    }

    private Piece piece(Entry entry) {
        return new Piece(
                entry.title(),
                entry.lang(),
                List.of("销售经验", "城西支公司", "第 1 稿"),
                List.of(
                        new Part("情形", SAID.repeat(2)),
                        new Part("我的做法", SAID.repeat(2 + random.nextInt(4))),
                        new Part("结果", SAID)));
    }

    private static Book.Back back(int items) {
        List<Keyword> index = new ArrayList<>();
        for (int first = 0; first < 300; first++) {
            List<Integer> spoken = new ArrayList<>();
            for (int item = first; item < items; item += 97) spoken.add(item);
            index.add(new Keyword("概念 " + first, spoken));
        }
        return new Book.Back(index, List.of(new Contributor("A", "城西支公司", "撰写")));
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
