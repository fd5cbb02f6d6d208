package org.fieldlore.insight.handbook;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;

/**
 * What those who compile handbooks do. Every call refuses {@link NotAllowed} unless the viewer reviews, leads a branch or
 * administers; a book for a branch is for its own people and reviewers to bind.
 */
@UseCase
public class BindHandbook {
    private static final int FIRST_TITLES = 3;
    private final EntityManager em;
    private final Clock clock;
    private final ReadVocabulary vocabulary;
    private final HandbookSettings settings;

    @Inject
    public BindHandbook(EntityManager em, Clock clock, ReadVocabulary vocabulary, HandbookSettings settings) {
        this.em = em;
        this.clock = clock;
        this.vocabulary = vocabulary;
        this.settings = settings;
    }

    /** Returns what a book of this selection would hold today; refuses {@link NothingToBind} and {@link TooMuchForABook}. */
    public Preview preview(Selection selection, Viewer viewer) {
        Access.requireCompiler(viewer, selection.branch());
        check(selection);
        List<Outline.Placed> placed = new Outline(vocabulary.current(), selection)
                .of(new Choosing(em, vocabulary.current()).items(selection, settings.maxItems()));
        List<Preview.Chapter> chapters = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= placed.size(); to++) {
            if (to < placed.size()
                    && placed.get(to).chapter().equals(placed.get(from).chapter())) continue;
            Outline.Chapter chapter = placed.get(from).chapter();
            List<Preview.Title> titles = placed.subList(from, Math.min(to, from + FIRST_TITLES)).stream()
                    .map(one -> new Preview.Title(one.item().title(), one.item().lang()))
                    .toList();
            chapters.add(new Preview.Chapter(chapter.concept(), chapter.kind(), to - from, titles));
            from = to;
        }
        return new Preview(placed.size(), chapters);
    }

    private void check(Selection selection) {
        long items = new Choosing(em, vocabulary.current()).count(selection);
        if (items == 0) throw new NothingToBind();
        if (items > settings.maxItems()) throw new TooMuchForABook(items, settings.maxItems());
    }

    /**
     * Keeps a new book and returns its first edition, yet to be printed; refuses
     * {@link org.fieldlore.shared.Required}, {@link NothingToBind} and {@link TooMuchForABook}.
     *
     * @param lang of the book's own words: zh, or en for any other
     */
    public EditionId create(String title, String lang, Selection selection, Viewer viewer) {
        Access.requireCompiler(viewer, selection.branch());
        Handbook book = new Handbook(title, lang, selection, viewer.agent(), clock.instant());
        check(selection);
        em.persist(book);
        em.flush();
        return next(book, viewer);
    }

    /**
     * Begins another edition of the same selection; refuses {@link EditionIsRunning} while one is printed,
     * {@link NothingToBind} and {@link TooMuchForABook}.
     */
    public EditionId reissue(HandbookId id, Viewer viewer) {
        Handbook book = idle(id, viewer);
        check(book.selection());
        return next(book, viewer);
    }

    /**
     * Removes a book with all its editions and files; what they were made of stays. Refuses {@link EditionIsRunning} while one
     * is printed.
     */
    public void remove(HandbookId id, Viewer viewer) {
        idle(id, viewer);
        Sql.of(
                        "delete from handbook_entry where edition_id in"
                                + " (select e.id from handbook_edition e where e.handbook_id = ?)",
                        id.value())
                .execute(em);
        Sql.of("delete from handbook_edition where handbook_id = ?", id.value()).execute(em);
        Sql.of("delete from handbook where id = ?", id.value()).execute(em);
        // Last, before the commit: what fails now brings the rows back, and files can be made again from rows.
        new BookShelf(settings).remove(id);
    }

    /**
     * Removes one edition with its files; the others keep their numbers, and no later one takes its own. Refuses
     * {@link EditionIsRunning} while it is printed: it is cancelled first.
     */
    public void removeEdition(EditionId id, Viewer viewer) {
        Edition edition = locked(id, viewer);
        edition.requireEnded();
        Sql.of("delete from handbook_entry where edition_id = ?", id.value()).execute(em);
        Sql.of("delete from handbook_edition where id = ?", id.value()).execute(em);
        new BookShelf(settings).remove(edition.handbook(), edition.number());
    }

    /** The book and its editions, locked, so that two who press a button together make one edition; none is printed. */
    private Handbook idle(HandbookId id, Viewer viewer) {
        Handbook book = em.find(Handbook.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (book == null) throw new NotFound("handbook", id);
        require(book, viewer);
        em.createQuery("select e from Edition e where e.handbookId = :book order by e.id", Edition.class)
                .setParameter("book", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(Edition::requireEnded);
        return book;
    }

    private EditionId next(Handbook book, Viewer viewer) {
        Edition edition = book.edition(viewer.agent(), clock.instant());
        em.persist(edition);
        em.flush();
        return edition.id();
    }

    /** Has an edition printed once more, with what it held: after a failure, or when its files were put away. */
    public void again(EditionId id, Viewer viewer) {
        locked(id, viewer).again();
    }

    /** Asks the printing of an edition to stop; nothing happens when it has ended. */
    public void cancel(EditionId id, Viewer viewer) {
        locked(id, viewer).cancel();
    }

    private Edition locked(EditionId id, Viewer viewer) {
        Edition edition = em.find(Edition.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (edition == null) throw new NotFound("edition", id);
        require(em.find(Handbook.class, edition.handbook().value()), viewer);
        return edition;
    }

    /** A book that one may not even read looks like none. */
    private static void require(Handbook book, Viewer viewer) {
        if (!Access.reads(viewer, book.selection().branch())) throw new NotFound("handbook", book.id());
        Access.requireCompiler(viewer, book.selection().branch());
    }
}
