package org.fieldlore.insight.handbook.pdfbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.fieldlore.insight.handbook.Book;
import org.fieldlore.insight.handbook.Book.Chapter;
import org.fieldlore.insight.handbook.Book.Entry;
import org.fieldlore.insight.handbook.BookPress;
import org.fieldlore.insight.handbook.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * One book being set. A line of the contents takes one line whatever it says, so that the pages of the contents are counted
 * and left free before the first chapter, and filled when page numbers are known.
 */
final class PdfSheets implements BookPress.Sheets {
    private static final float CONTENTS_HEAD = 50;
    private static final float INDENT = 14;
    private static final float BETWEEN_CHAPTERS = 34;

    private final Book book;
    private final BookWords words;
    private final Path file;
    private final PDDocument document;
    private final Structure structure = new Structure();
    private final Paper paper;
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();
    private final List<PDPage> contents = new ArrayList<>();

    /** Where chapters, then index and contributors, and where items begin. */
    private final List<Spot> chapters = new ArrayList<>();

    private final List<Spot> items = new ArrayList<>();
    private PDOutlineNode chapterMark = bookmarks;
    private int inChapter;

    private record Spot(PDPage page, int number, float y) {}

    PdfSheets(Book book, BookWords words, Path file) throws IOException {
        this.book = book;
        this.words = words;
        this.file = file;
        this.document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        this.paper = new Paper(
                document,
                BookFont.load(),
                structure,
                book.head().title(),
                book.head().confidential());
        describe();
        titlePage();
        leaveContentsFree();
    }

    private void describe() {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(book.head().title());
        about.setSubject(String.join(" · ", book.head().lines()));
        about.setCreator("Fieldlore");
        about.setCreationDate(Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT));
        document.setDocumentInformation(about);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(words.lang().equals("zh") ? "zh-CN" : "en");
        catalog.setPageMode(PageMode.USE_OUTLINES);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        catalog.setDocumentOutline(bookmarks);
    }

    private void titlePage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        paper.turn(page, 1, false);
        paper.down(170);
        paper.write(book.head().title(), Style.TITLE, null);
        paper.down(24);
        for (String line : book.head().lines()) paper.write(line, Style.TITLE_LINE, null);
        paper.down(24);
        for (String line : book.head().selection()) paper.write(line, Style.TITLE_NOTE, null);
        paper.down(36);
        paper.write(book.head().confidential(), Style.TITLE_LINE, null);
    }

    private void leaveContentsFree() {
        float y = Paper.TOP - CONTENTS_HEAD;
        leaveContentsPage();
        for (int i = 0; i < book.chapters().size() + 2; i++) {
            int under = under(i);
            for (int line = 0; line <= under; line++) {
                if (fullFor(line == 0 && under > 0, y)) {
                    leaveContentsPage();
                    y = Paper.TOP;
                }
                y -= Style.CONTENTS_ITEM.leading();
            }
        }
    }

    private void leaveContentsPage() {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        contents.add(page);
    }

    /** How many lines stand under that of a chapter in the contents; none under those of what follows the chapters. */
    private int under(int chapter) {
        return chapter < book.chapters().size()
                ? book.chapters().get(chapter).entries().size()
                : 0;
    }

    /** Whether a page of the contents has no room for a line; the line of a chapter takes that of its first item along. */
    private static boolean fullFor(boolean withNext, float y) {
        return y - (withNext ? 2 : 1) * Style.CONTENTS_ITEM.leading() < Paper.BOTTOM;
    }

    @Override
    public void add(Book.Piece piece) throws IOException {
        if (chapters.isEmpty() || inChapter == open().entries().size()) nextChapter(piece);
        inChapter++;
        String lang = piece.lang().equals(words.lang()) ? null : piece.lang();
        paper.keep(beginning(piece));
        float at = paper.write(piece.title(), Style.ITEM, lang);
        items.add(spot(at));
        mark(chapterMark, piece.title(), items.get(items.size() - 1));
        paper.write(String.join(" · ", piece.meta()), Style.META, null);
        boolean bare = piece.parts().size() == 1;
        for (Book.Part part : piece.parts()) {
            if (!bare) paper.write(part.heading(), Style.HEADING, null);
            for (String paragraph : part.text().split("\n")) paper.write(paragraph, Style.TEXT, lang);
        }
    }

    /** How much room what must not be parted takes: all above the text, and its first lines. */
    private float beginning(Book.Piece piece) {
        float text = 2 * Style.TEXT.leading() + Style.TEXT.before();
        if (piece.parts().size() > 1) text = paper.height(piece.parts().get(0).heading(), Style.HEADING);
        return paper.height(piece.title(), Style.ITEM)
                + paper.height(String.join(" · ", piece.meta()), Style.META)
                + text;
    }

    private Chapter open() {
        return book.chapters().get(chapters.size() - 1);
    }

    private void nextChapter(Book.Piece first) throws IOException {
        Chapter next = book.chapters().get(chapters.size());
        inChapter = 0;
        String title = (chapters.size() + 1) + "  " + next.title();
        if (book.opensPart(chapters.size())) paper.next(title);
        else {
            paper.head(title);
            paper.keep(BETWEEN_CHAPTERS
                    + paper.height(next.above(), Style.ABOVE)
                    + paper.height(title, Style.CHAPTER)
                    + beginning(first));
            paper.gap(BETWEEN_CHAPTERS);
        }
        begin(title);
        if (!next.above().isEmpty()) paper.write(next.above(), Style.ABOVE, null);
        paper.write(title, Style.CHAPTER, null);
    }

    /** Begins a chapter, or what stands like one, here. */
    private void begin(String title) {
        structure.section("Sect");
        chapters.add(spot(paper.y()));
        chapterMark = mark(bookmarks, title, chapters.get(chapters.size() - 1));
    }

    private Spot spot(float y) {
        return new Spot(paper.page(), document.getNumberOfPages(), y);
    }

    private static PDOutlineItem mark(PDOutlineNode above, String title, Spot spot) {
        PDOutlineItem mark = new PDOutlineItem();
        mark.setTitle(title);
        mark.setDestination(destination(spot));
        above.addLast(mark);
        return mark;
    }

    private static PDPageXYZDestination destination(Spot spot) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(spot.page());
        destination.setLeft(0);
        destination.setTop((int) spot.y() + 12);
        return destination;
    }

    @Override
    public int finish(Book.Back back) throws IOException {
        beginBack(words.of("index"));
        for (Book.Keyword keyword : back.index()) paper.write(pages(keyword), Style.BACK, null);
        beginBack(words.of("contributors"));
        for (Book.Contributor one : back.contributors())
            paper.write(one.name() + "  " + one.branch() + " · " + one.did(), Style.BACK, null);
        contents();
        paper.close();
        structure.finish(document);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            document.save(out);
        }
        return document.getNumberOfPages();
    }

    private void beginBack(String title) throws IOException {
        paper.next(title);
        begin(title);
        paper.write(title, Style.CHAPTER, null);
    }

    /** A concept and its page numbers, each once, those in a row as one stretch; a number leads to the first item there. */
    private Linked pages(Book.Keyword keyword) {
        TreeMap<Integer, Spot> first = new TreeMap<>();
        for (int item : keyword.items()) first.putIfAbsent(items.get(item).number(), items.get(item));
        Linked text = paper.linked().add(keyword.label() + "  ");
        String comma = "";
        while (!first.isEmpty()) {
            int from = first.firstKey();
            int to = from;
            while (first.containsKey(to + 1)) to++;
            text.add(comma);
            number(text, keyword, first.get(from));
            if (to > from) number(text.add("–"), keyword, first.get(to));
            first.headMap(to, true).clear();
            comma = ", ";
        }
        return text;
    }

    private static void number(Linked text, Book.Keyword keyword, @Nullable Spot spot) {
        if (spot != null)
            text.add(Integer.toString(spot.number()), destination(spot), keyword.label() + " " + spot.number());
    }

    private void contents() throws IOException {
        structure.section("TOC");
        int turned = 0;
        paper.head(words.of("contents"));
        paper.turn(contents.get(0), 2, true);
        paper.write(words.of("contents"), Style.CHAPTER, null);
        paper.down(Paper.TOP - CONTENTS_HEAD < paper.y() ? paper.y() - (Paper.TOP - CONTENTS_HEAD) : 0);
        int item = 0;
        for (int i = 0; i < chapters.size(); i++) {
            boolean chapter = i < book.chapters().size();
            String title = chapter
                    ? (i + 1) + "  " + book.chapters().get(i).title()
                    : words.of(i == book.chapters().size() ? "index" : "contributors");
            turned = entry(title, chapters.get(i), Style.CONTENTS_CHAPTER, 0, turned, under(i) > 0, null);
            if (!chapter) continue;
            for (Entry entry : book.chapters().get(i).entries())
                turned = entry(
                        entry.title(),
                        items.get(item++),
                        Style.CONTENTS_ITEM,
                        INDENT,
                        turned,
                        false,
                        entry.lang().equals(words.lang()) ? null : entry.lang());
        }
    }

    private int entry(
            String title, Spot spot, Style style, float indent, int turned, boolean withNext, @Nullable String lang)
            throws IOException {
        int here = turned;
        if (fullFor(withNext, paper.y())) {
            here++;
            paper.turn(contents.get(here), here + 2, true);
        }
        float top = paper.y();
        paper.writeEntry(title, Integer.toString(spot.number()), style, indent, lang);
        paper.link(new PDRectangle(Paper.LEFT, paper.y(), Paper.MEASURE, top - paper.y()), destination(spot), title);
        return here;
    }

    @Override
    public void close() throws IOException {
        paper.close();
        document.close();
    }
}
