package org.fieldlore.insight.handbook.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
