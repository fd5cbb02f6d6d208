package org.fieldlore.portal.handbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fieldlore.insight.handbook.BookShelf;
import org.fieldlore.insight.handbook.EditionNotPrinted;
import org.fieldlore.insight.handbook.EditionView;
import org.fieldlore.insight.handbook.Format;
import org.fieldlore.insight.handbook.HandbookId;
import org.fieldlore.insight.handbook.ReadHandbooks;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;

/** The file of an edition for whoever is here, with the name that it is saved under. */
@RequestScoped
public class BookFile {
    @Inject
    private ReadHandbooks books;

    @Inject
    private BookShelf shelf;

    @Inject
    private Here here;

    /**
     * A file to send.
     *
     * @param disposition header that has it saved under the book's title (RFC 6266; the title as RFC 8187 writes it)
     */
    public record Found(Path path, String mediaType, String disposition) {}

    /** Returns the file; refuses {@link org.fieldlore.shared.NotFound} and {@link EditionNotPrinted}. */
    public Found of(HandbookId id, int number, Format format) {
        EditionView edition = books.edition(id, number, here.viewer());
        Path path = shelf.file(id, number, format).orElseThrow(() -> new EditionNotPrinted(edition.number()));
        String title = books.book(id, here.viewer()).title();
        return new Found(path, format.mediaType(), disposition(id, number, title, format));
    }

    private String disposition(HandbookId id, int number, String title, Format format) {
        String plain = "handbook-" + id + "-" + number + "." + format.ending();
        String name = new Wordbook(here.getLocale()).of("handbook", "file", title, number) + "." + format.ending();
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                + URLEncoder.encode(safe, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
