package org.fieldlore.insight.handbook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.insight.handbook.Book.Entry;
import org.fieldlore.insight.handbook.BookPress.Sheets;
import org.fieldlore.knowledge.PrintedWording;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Refusal;
import org.fieldlore.taxonomy.ReadVocabulary;

/**
 * Prints an edition to its end, in every format at once. Texts are read a hundred at a time, each time in a transaction of its
 * own; between two of them it looks whether it shall stop. Whatever breaks ends it as failed with the reason.
 */
@Dependent
public class PrintEdition {
    /** What an edition failed of that the end of the server cut off. */
    public static final String INTERRUPTED = "INTERRUPTED";

    /** What an edition failed of otherwise; more is in the log. */
    public static final String FAULT = "FAULT";

    private static final System.Logger LOG = System.getLogger(PrintEdition.class.getName());
    private static final int BATCH = 100;

    private final TrackEdition track;
    private final ReadEdition read;
    private final ReadVocabulary vocabulary;
    private final BookShelf shelf;
    private final List<BookPress> presses;

    @Inject
    PrintEdition(
            TrackEdition track,
            ReadEdition read,
            ReadVocabulary vocabulary,
            BookShelf shelf,
            @Any Instance<BookPress> presses) {
        this(track, read, vocabulary, shelf, presses.stream().toList());
    }

    public PrintEdition(
            TrackEdition track, ReadEdition read, ReadVocabulary vocabulary, BookShelf shelf, List<BookPress> presses) {
        this.track = track;
        this.read = read;
        this.vocabulary = vocabulary;
        this.shelf = shelf;
        this.presses = presses;
    }

    /** Prints the edition; never throws for what it holds or the disk answers. */
    public void run(EditionId id) {
        try {
            if (!track.progress(id, 0)) {
                track.stop(id);
                return;
            }
            track.fix(id);
            print(id, read.plan(id));
        } catch (Refusal refusal) {
            fail(id, refusal.key(), refusal);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            fail(id, FAULT, fault);
        }
    }

    private void print(EditionId id, ReadEdition.Plan plan) throws IOException {
        List<Sheets> open = new ArrayList<>();
        try {
            for (BookPress press : presses)
                open.add(press.open(
                        plan.book(), plan.words(), shelf.draft(plan.handbook(), plan.number(), press.format())));
            BackMatter back = new BackMatter();
            if (!pieces(id, plan, open, back)) {
                track.stop(id);
                return;
            }
            int pages = 0;
            for (Sheets sheets : open)
                pages = Math.max(pages, sheets.finish(back.of(vocabulary.current(), plan.words())));
            for (BookPress press : presses) shelf.keep(plan.handbook(), plan.number(), press.format());
            track.finish(id, pages);
            shelf.clear(plan.handbook(), read.newest(plan.handbook()), plan.number());
        } finally {
            for (Sheets sheets : open) close(sheets);
            for (BookPress press : presses) shelf.drop(plan.handbook(), plan.number(), press.format());
        }
    }

    /** Whether all were printed; false when somebody asked to stop. */
    private boolean pieces(EditionId id, ReadEdition.Plan plan, List<Sheets> open, BackMatter back) throws IOException {
        List<Entry> entries = plan.book().chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .toList();
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + BATCH));
            ReadEdition.Texts texts = read.texts(some, plan.asOf());
            PieceWords words = new PieceWords(plan.words(), texts.people());
            Map<KnowledgeId, PrintedWording> byId =
                    texts.wordings().stream().collect(Collectors.toMap(PrintedWording::item, Function.identity()));
            for (Entry entry : some) {
                PrintedWording wording = byId.get(entry.id());
                if (wording == null) throw new IllegalStateException("item " + entry.id() + " has lost a version");
                Book.Piece piece = words.of(entry, wording);
                for (Sheets sheets : open) sheets.add(piece);
                back.add(wording, texts.people());
            }
            if (!track.progress(id, from + some.size())) return false;
        }
        return true;
    }

    private static void close(Sheets sheets) {
        try {
            sheets.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a book could not be closed", e);
        }
    }

    private void fail(EditionId id, String why, Throwable fault) {
        LOG.log(System.Logger.Level.WARNING, "edition " + id + " failed", fault);
        try {
            track.fail(id, why);
        } catch (RuntimeException unreachable) {
            // It is marked as interrupted at the next start.
            LOG.log(System.Logger.Level.ERROR, "edition " + id + " could not be marked as failed", unreachable);
        }
    }
}
