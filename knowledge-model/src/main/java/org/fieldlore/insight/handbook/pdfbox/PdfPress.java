package org.fieldlore.insight.handbook.pdfbox;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Path;
import org.fieldlore.insight.handbook.Book;
import org.fieldlore.insight.handbook.BookPress;
import org.fieldlore.insight.handbook.BookWords;
import org.fieldlore.insight.handbook.Format;

/**
 * The book as PDF on A4: title page, contents, chapters, index and contributors, with bookmarks, links, running heads and a
 * structure that screen readers follow. Pages wait on disk until the end; the heap holds what links them.
 */
@Dependent
public class PdfPress implements BookPress {
    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public Sheets open(Book book, BookWords words, Path file) throws IOException {
        return new PdfSheets(book, words, file);
    }
}
