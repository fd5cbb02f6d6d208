package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.ingest.extract.DetectLanguage;
import org.fieldlore.ingest.extract.DocumentReader;
import org.fieldlore.ingest.extract.Reading;
import org.fieldlore.ingest.extract.Reading.Extracted;
import org.fieldlore.ingest.extract.Reading.Unreadable;
import org.fieldlore.ingest.pipeline.TagConcepts.Tags;
import org.fieldlore.ingest.pipeline.Unpack.Document;
import org.fieldlore.knowledge.Kept;
import org.fieldlore.source.Checksum;
import org.fieldlore.source.Delivery;
import org.fieldlore.source.Finding;
import org.fieldlore.source.Severity;

/**
 * Imports documents of any office format, also packed in ZIP files, as reference items. Counts documents; one that cannot be
 * read is refused with the reason, and the others go on.
 */
@Dependent
public class ImportDocuments {
    private static final Set<String> LANGUAGES = Set.of(DetectLanguage.CHINESE, DetectLanguage.ENGLISH);

    private final DocumentReader reader;
    private final StoreDocument store;
    private final TagConcepts concepts;
    private final ImportSettings settings;

    @Inject
    public ImportDocuments(DocumentReader reader, StoreDocument store, TagConcepts concepts, ImportSettings settings) {
        this.reader = reader;
        this.store = store;
        this.concepts = concepts;
        this.settings = settings;
    }

    void run(Order order, Logbook book) {
        Tags tags = concepts.tags();
        Map<Checksum, String> met = new HashMap<>();
        book.expect(order.files().size());
        for (Upload upload : order.files()) {
            try (Unpack packed = Unpack.of(upload, settings.unpacking())) {
                packed.findings().forEach(book::refused);
                book.expect(packed.documents().size() + packed.findings().size() - 1);
                for (Document document : packed.documents()) {
                    if (!book.goOn()) return;
                    one(document, order, tags, met, book);
                }
            }
        }
    }

    private void one(Document document, Order order, Tags tags, Map<Checksum, String> met, Logbook book) {
        Checksum checksum = checksum(document.file());
        String before = met.putIfAbsent(checksum, document.fullName());
        if (before != null) {
            book.note(found(document, Severity.FLAGGED, "SAME_DOCUMENT", Map.of("other", before)));
            book.accepted(1);
            return;
        }
        Reading reading = reader.read(document.file(), document.name());
        if (reading instanceof Extracted text) keep(document, text, checksum, order, tags, book);
        else if (reading instanceof Unreadable bad)
            book.refused(found(document, Severity.REFUSED, bad.reason().name(), Map.of("detail", bad.detail())));
    }

    private void keep(Document document, Extracted text, Checksum checksum, Order order, Tags tags, Logbook book) {
        if (!LANGUAGES.contains(text.language())) {
            book.refused(found(document, Severity.REFUSED, "LanguageUnknown", Map.of("0", text.language())));
            return;
        }
        List<Kept> kept =
                store.store(delivery(document, text, checksum), DocumentItems.of(text, checksum, order, tags));
        List<Kept> refused = kept.stream().filter(k -> k.refusal() != null).toList();
        refused.forEach(k -> book.note(Told.refused(document.upload(), place(document, k), "", k)));
        if (refused.isEmpty()) book.accepted(1);
        else if (refused.size() < kept.size()) book.changed();
        else book.refused();
    }

    private static String place(Document document, Kept kept) {
        return document.place() + kept.externalId().substring(kept.externalId().lastIndexOf('#'));
    }

    private static Delivery delivery(Document document, Extracted text, Checksum checksum) {
        try {
            return new Delivery(
                    checksum,
                    Titles.cut(document.name(), 255),
                    Titles.cut(text.mediaType(), 120),
                    text.language(),
                    Files.size(document.file()),
                    text.text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + document.file(), e);
        }
    }

    private static Checksum checksum(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Checksum.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Finding found(Document document, Severity severity, String code, Map<String, String> facts) {
        return new Finding(document.upload(), document.place(), severity, code, facts, "");
    }
}
