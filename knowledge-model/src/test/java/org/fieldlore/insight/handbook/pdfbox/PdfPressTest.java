package org.fieldlore.insight.handbook.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldlore.insight.handbook.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPressTest {
    private static final int ITEMS = 60;

    @TempDir
    Path folder;

    private PDDocument printed() throws IOException {
        Path file = folder.resolve("book.pdf");
        int pages = TestBook.print(TestBook.of(ITEMS), new PdfPress(), file);
        PDDocument book = Loader.loadPDF(file.toFile());
        assertThat(book.getNumberOfPages()).isEqualTo(pages);
        return book;
    }

    @Test
    void the_title_page_dates_the_book_and_names_who_compiled_it() throws IOException {
        try (PDDocument book = printed()) {
            assertThat(text(book, 1)).contains("续保手册", "第 2 版 · 2026-11-27", "编者：沈岚", "主题：续保", "公司内部资料");
            assertThat(book.getDocumentInformation().getTitle()).startsWith("续保手册");
            assertThat(book.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void chinese_texts_their_authors_and_running_heads_can_be_read_and_searched() throws IOException {
        try (PDDocument book = printed()) {
            String all = new PDFTextStripper().getText(book);
            assertThat(all)
                    .contains("客户一听涨价就沉默。", "何梅（城西支公司）", "2026-06-01 由沈岚验证", "撰写 2 条")
                    .contains("Evil <script>alert('x')</script>&\"")
                    .doesNotContain("\u202e", "\u0000");
            assertThat(text(book, 5)).contains("1  续保涨价", "公司内部资料 5");
        }
    }

    @Test
    void the_one_font_is_embedded_as_far_as_it_is_used() throws IOException {
        try (PDDocument book = printed()) {
            for (PDPage page : book.getPages())
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
                }
        }
        assertThat(Files.size(folder.resolve("book.pdf"))).isLessThan(400_000);
    }

    @Test
    void contents_lead_to_the_page_that_they_name() throws IOException {
        try (PDDocument book = printed()) {
            List<Integer> targets = new ArrayList<>();
            for (int page = 1; page <= 3; page++)
                for (PDAnnotation link : book.getPage(page).getAnnotations())
                    targets.add(((PDPageDestination) ((PDAnnotationLink) link).getDestination()).retrievePageNumber());
            assertThat(targets).hasSize(ITEMS + 5).isSorted();
            String line = text(book, 2)
                    .lines()
                    .filter(one -> one.contains("第 30 条"))
                    .findFirst()
                    .orElseThrow();
            int page = Integer.parseInt(line.replaceAll(".*\\D(?=\\d+$)", ""));
            assertThat(text(book, page)).contains("第 30 条");
            assertThat(targets.get(30) + 1).isEqualTo(page);
        }
    }

    @Test
    void every_page_number_of_the_index_leads_to_the_first_item_there() throws IOException {
        Path file = folder.resolve("indexed.pdf");
        TestBook.print(TestBook.of(ITEMS), new PdfPress(), file, List.of(0, 1, 30, 31, 32, 33, 34, 35, 36, 37, ITEMS));
        try (PDDocument book = Loader.loadPDF(file.toFile())) {
            int index = book.getNumberOfPages() - 1;
            String line = text(book, index)
                    .lines()
                    .filter(one -> one.startsWith("续保 "))
                    .findFirst()
                    .orElseThrow();
            List<Integer> named = Pattern.compile("\\d+")
                    .matcher(line)
                    .results()
                    .map(found -> Integer.valueOf(found.group()))
                    .toList();
            List<Integer> targets = new ArrayList<>();
            for (PDAnnotation link : book.getPage(index - 1).getAnnotations())
                if (link.getContents().startsWith("续保 "))
                    targets.add(
                            ((PDPageDestination) ((PDAnnotationLink) link).getDestination()).retrievePageNumber() + 1);
            assertThat(targets).isEqualTo(named).hasSizeGreaterThan(2).isSorted();
            assertThat(line).containsPattern("11[‒–]13");
            assertThat(text(book, targets.get(0))).contains("第 1 条");
            assertThat(text(book, targets.get(1))).contains("第 31 条");
        }
    }

    @Test
    void chapters_of_one_part_flow_on_and_a_part_begins_a_page() throws IOException {
        Path file = folder.resolve("parts.pdf");
        TestBook.print(TestBook.ofChapters(8, 2), new PdfPress(), file);
        try (PDDocument book = Loader.loadPDF(file.toFile())) {
            List<Integer> chapters = new ArrayList<>();
            for (PDOutlineItem one :
                    book.getDocumentCatalog().getDocumentOutline().children())
                chapters.add(((PDPageDestination) one.getDestination()).retrievePageNumber());
            assertThat(chapters.subList(0, 8)).containsExactly(2, 2, 3, 3, 4, 4, 5, 5);
        }
    }

    @Test
    void a_heading_stands_on_the_page_of_the_first_two_lines_of_its_text() throws IOException {
        // Titles of every length, so that a heading comes to stand at every height of a page.
        for (int length = 1; length < 40; length++) {
            Path file = folder.resolve(length + ".pdf");
            TestBook.print(
                    TestBook.ofTitle("续".repeat(length), 12),
                    new PdfPress(),
                    file,
                    "先请他说说去年出险的情形。".repeat(length % 7 + 6));
            try (PDDocument book = Loader.loadPDF(file.toFile())) {
                for (int page = 3; page <= book.getNumberOfPages() - 2; page++) {
                    // Below the running heads: the title at the left, the chapter at the right, and the two of the
                    // foot.
                    List<String> lines = text(book, page).lines().toList();
                    List<String> last = lines.subList(lines.size() - 2, lines.size());
                    assertThat(last).as(length + " " + page).noneMatch(line -> line.equals("情形") || line.equals("做法"));
                }
            }
        }
    }

    @Test
    void the_contents_part_no_chapter_from_its_first_item_and_fill_every_page_left_for_them() throws IOException {
        for (int chapters = 15; chapters < 60; chapters++) {
            Path file = folder.resolve("contents.pdf");
            TestBook.print(TestBook.ofChapters(chapters, 2), new PdfPress(), file);
            try (PDDocument book = Loader.loadPDF(file.toFile())) {
                int first = ((PDPageDestination) book.getDocumentCatalog()
                                .getDocumentOutline()
                                .getFirstChild()
                                .getDestination())
                        .retrievePageNumber();
                for (int page = 1; page < first; page++) {
                    List<PDAnnotation> lines = book.getPage(page).getAnnotations();
                    assertThat(lines).as(chapters + " " + page).isNotEmpty();
                    assertThat(lines.get(lines.size() - 1).getContents()).doesNotContain("主题");
                }
            }
        }
    }

    @Test
    void bookmarks_follow_chapters_and_items() throws IOException {
        try (PDDocument book = printed()) {
            PDOutlineItem first = book.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("1  续保涨价");
            assertThat(first.children()).hasSize(ITEMS);
            List<String> titles = new ArrayList<>();
            book.getDocumentCatalog().getDocumentOutline().children().forEach(one -> titles.add(one.getTitle()));
            assertThat(titles).containsExactly("1  续保涨价", "2  其他", "index", "contributors");
        }
    }

    @Test
    void headings_and_texts_are_told_apart_for_screen_readers() throws IOException {
        try (PDDocument book = printed()) {
            var catalog = book.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getParentTree().getNumbers())
                    .hasSize(book.getNumberOfPages());
        }
    }

    private static String text(PDDocument book, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(book);
    }
}
