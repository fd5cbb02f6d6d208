package org.fieldlore.insight.handbook;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.insight.handbook.Changes.Item;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.jspecify.annotations.Nullable;

/** Reads books and their editions, trimmed to what the viewer may read: those of the company, and of the own branch. */
@UseCase
public class ReadHandbooks {
    private static final String EDITIONS =
            "select e.id, e.handbook_id, e.edition_number, e.state, a.name_zh, a.name_en,"
                    + " e.asked_at, e.fixed_at, e.finished_at, e.total, e.done, e.cancel_asked, e.failure, e.pages"
                    + " from handbook_edition e join agent a on a.id = e.asked_by where";
    private static final String HIGHEST =
            "(select max(x.edition_number) from handbook_edition x where x.handbook_id = e.handbook_id";
    private final EntityManager em;
    private final ReadVocabulary vocabulary;
    private final HandbookSettings settings;
    private final BookShelf shelf;

    @Inject
    public ReadHandbooks(EntityManager em, ReadVocabulary vocabulary, HandbookSettings settings, BookShelf shelf) {
        this.em = em;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.shelf = shelf;
    }

    /** Returns a page of books, the newest first; those who do not compile see books with a finished edition alone. */
    public Page<HandbookView> list(Viewer viewer, Page.Request request) {
        Sql query = Sql.of(
                "select h.id, count(*) over () from handbook h where (h.branch_id is null or h.branch_id = ?"
                        + (viewer.is(Role.REVIEWER) ? " or 1 = 1)" : ")"),
                viewer.branch().value());
        if (!Access.compiles(viewer))
            query.add(
                    "and exists (select 1 from handbook_edition e where e.handbook_id = h.id and e.state = ?)",
                    EditionState.DONE);
        List<Row> rows = query.add("order by h.id desc limit ? offset ?", request.size(), request.from())
                .rows(em);
        List<HandbookView> books = views(rows.stream().map(row -> row.number(0)).toList(), viewer);
        return new Page<>(books, rows.isEmpty() ? request.from() : rows.get(0).number(1), request.from());
    }

    /** Returns the book that an edition belongs to; refuses {@link NotFound}. */
    public HandbookId handbookOf(EditionId id) {
        Edition edition = em.find(Edition.class, id.value());
        if (edition == null) throw new NotFound("edition", id);
        return edition.handbook();
    }

    /** Returns a book; refuses {@link NotFound} when there is none or none for this viewer. */
    public HandbookView book(HandbookId id, Viewer viewer) {
        return views(List.of(readable(id, viewer).id().value()), viewer).get(0);
    }

    private Handbook readable(HandbookId id, Viewer viewer) {
        Handbook book = em.find(Handbook.class, id.value());
        if (book == null || !Access.reads(viewer, book.selection().branch())) throw new NotFound("handbook", id);
        return book;
    }

    /** The books in this order, each with its newest finished edition and its last; two statements for all of them. */
    private List<HandbookView> views(List<Long> ids, Viewer viewer) {
        if (ids.isEmpty()) return List.of();
        Map<Long, Handbook> books = em.createQuery("select h from Handbook h where h.id in :ids", Handbook.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(book -> book.id().value(), book -> book));
        Map<HandbookId, EditionView> newest = new HashMap<>();
        Map<HandbookId, EditionView> last = new HashMap<>();
        for (EditionView edition : editions(Sql.of(EDITIONS + " e.handbook_id in")
                .list(ids)
                .add(
                        "and (e.edition_number = " + HIGHEST + ") or e.edition_number = " + HIGHEST
                                + " and x.state = ?))",
                        EditionState.DONE)
                .add("order by e.edition_number"))) {
            if (edition.state() == EditionState.DONE) newest.put(edition.handbook(), edition);
            last.put(edition.handbook(), edition);
        }
        boolean compiles = Access.compiles(viewer);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(books.get(id)))
                .map(book -> new HandbookView(
                        book.id(),
                        book.title(),
                        book.lang(),
                        book.selection(),
                        book.createdAt(),
                        compiles,
                        newest.get(book.id()),
                        (compiles ? last : newest).get(book.id())))
                .toList();
    }

    /**
     * Returns a page of a book's editions, the newest first; those who do not compile see finished ones alone. Refuses
     * {@link NotFound} as {@link #book} does.
     */
    public Page<EditionView> editions(HandbookId id, Viewer viewer, Page.Request request) {
        readable(id, viewer);
        boolean all = Access.compiles(viewer);
        String which = " e.handbook_id = ?" + (all ? "" : " and e.state = 'DONE'");
        List<EditionView> rows = editions(Sql.of(EDITIONS + which, id.value())
                .add("order by e.edition_number desc limit ? offset ?", request.size(), request.from()));
        return Page.of(
                rows,
                request,
                () -> Sql.of("select count(*) from handbook_edition e where" + which, id.value())
                        .number(em));
    }

    /**
     * Returns an edition by its number; refuses {@link NotFound} when there is none, none for this viewer, and, for those
     * who do not compile, none that is done.
     */
    public EditionView edition(HandbookId id, int number, Viewer viewer) {
        readable(id, viewer);
        return editions(Sql.of(EDITIONS + " e.handbook_id = ? and e.edition_number = ?", id.value(), number)).stream()
                .filter(edition -> Access.compiles(viewer) || edition.state() == EditionState.DONE)
                .findFirst()
                .orElseThrow(() -> new NotFound("edition", number));
    }

    private List<EditionView> editions(Sql query) {
        return query.rows(em).stream().map(this::edition).toList();
    }

    private EditionView edition(Row row) {
        HandbookId book = new HandbookId(row.number(1));
        int number = (int) row.number(2);
        return new EditionView(
                new EditionId(row.number(0)),
                book,
                number,
                row.code(3, EditionState.class),
                row.text(4),
                row.text(5),
                row.instant(6),
                row.instantOrNull(7),
                row.instantOrNull(8),
                (int) row.number(9),
                (int) row.number(10),
                row.flag(11),
                row.textOrNull(12),
                (int) row.number(13),
                shelf.file(book, number, Format.PDF).isPresent());
    }

    /**
     * Returns what the same selection would change today, against an edition whose content is settled; nothing for another.
     * Refuses {@link NotFound} as {@link #edition} does.
     */
    public Changes changes(HandbookId id, int number, Viewer viewer) {
        EditionView edition = edition(id, number, viewer);
        if (edition.asOf() == null) return new Changes(List.of(), List.of(), List.of());
        Map<KnowledgeId, Integer> before = new HashMap<>();
        for (Row row : Sql.of(
                        "select item_id, version_number from handbook_entry where edition_id = ?",
                        edition.id().value())
                .rows(em)) before.put(new KnowledgeId(row.number(0)), (int) row.number(1));
        List<Item> added = new ArrayList<>();
        List<Item> changed = new ArrayList<>();
        Set<KnowledgeId> gone = new HashSet<>(before.keySet());
        for (Chosen item : new Choosing(em, vocabulary.current())
                .items(readable(id, viewer).selection(), settings.maxItems())) {
            @Nullable Integer version = before.get(item.id());
            gone.remove(item.id());
            Item line = new Item(item.id(), item.title(), item.lang());
            if (version == null) added.add(line);
            else if (version != item.version()) changed.add(line);
        }
        return new Changes(added, changed, titled(edition.id(), gone));
    }

    private List<Item> titled(EditionId edition, Collection<KnowledgeId> ids) {
        List<Item> items = new ArrayList<>();
        for (List<Long> some :
                Choosing.chunks(ids.stream().map(KnowledgeId::value).sorted().toList()))
            for (Row row : Sql.of(
                            "select e.item_id, v.title, i.lang from handbook_entry e"
                                    + " join knowledge_item i on i.id = e.item_id join knowledge_version v"
                                    + " on v.item_id = e.item_id and v.version_number = e.version_number"
                                    + " where e.edition_id = ? and e.item_id in",
                            edition.value())
                    .list(some)
                    .add("order by e.place")
                    .rows(em)) items.add(new Item(new KnowledgeId(row.number(0)), row.text(1), row.text(2)));
        return items;
    }
}
