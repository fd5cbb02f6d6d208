package org.fieldlore.insight.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.Staff;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.ReadWordings;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.jena.JenaVocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class HandbookDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SegmentId FAMILIES = new SegmentId(7);

    @TempDir
    Path folder;

    @EachDatabase
    void what_is_for_a_branch_alone_enters_the_books_of_that_branch_only(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId all = item(db, staff.mei(), "给全公司");
        KnowledgeId west = forBranch(db, staff.mei(), "只给城西");
        KnowledgeId east = forBranch(db, staff.bo(), "只给城东");

        assertThat(chosen(db, Selection.ALL)).containsExactly(all);
        assertThat(chosen(db, branch(staff.west(), false))).containsExactly(all, west);
        assertThat(chosen(db, branch(staff.east(), false))).containsExactly(all, east);
        assertThat(chosen(db, branch(staff.east(), true))).containsExactly(east);
    }

    @EachDatabase
    void a_selection_narrows_by_concept_with_those_below_by_segment_kind_language_and_trust(Db db) {
        db.run(em -> new LoadVocabulary(em, CLOCK, new Outbox(em, CLOCK), new JenaVocabulary()).shipped());
        Staff staff = Staff.enrol(db);
        Term below = db.in(em -> new ReadVocabulary(em).current()).terms().stream()
                .filter(term -> term.broader() != null)
                .findFirst()
                .orElseThrow();
        ConceptId above =
                new ConceptId(below.broader() == null ? 0 : below.broader().value());
        KnowledgeId narrow = lore(db, staff.mei(), Confidence.VALIDATED, List.of(below.id()), List.of());
        KnowledgeId tagged = lore(db, staff.mei(), Confidence.VALIDATED, List.of(), List.of(FAMILIES));
        KnowledgeId draft = lore(db, staff.mei(), Confidence.NOT_VALIDATED, List.of(), List.of());
        lore(db, staff.mei(), Confidence.ARCHIVED, List.of(below.id()), List.of());
        lore(db, staff.mei(), Confidence.WORK_IN_PROGRESS, List.of(below.id()), List.of());

        assertThat(chosen(db, selection(Set.of(above), null, Set.of(), null, true)))
                .containsExactly(narrow);
        assertThat(chosen(db, selection(Set.of(), FAMILIES, Set.of(), null, true)))
                .containsExactly(tagged);
        assertThat(chosen(db, selection(Set.of(), null, Set.of(), null, false))).containsExactly(narrow, tagged, draft);
        assertThat(chosen(db, selection(Set.of(), null, Set.of(Kind.FAQ), null, false)))
                .isEmpty();
        assertThat(chosen(db, selection(Set.of(), null, Set.of(), "en", false))).isEmpty();
        Preview preview = db.in(em -> bind(em, 100)
                .preview(
                        selection(Set.of(), null, Set.of(), null, true),
                        staff.viewer(staff.lead(), staff.west(), Role.MANAGER)));
        assertThat(preview.items()).isEqualTo(2);
        assertThat(preview.chapters()).extracting(Preview.Chapter::concept).containsExactly(below.id(), null);
    }

    @EachDatabase
    void who_may_not_bind_and_what_is_too_little_or_too_much_is_refused(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        assertThatThrownBy(() -> create(db, Selection.ALL, lead)).isInstanceOf(NothingToBind.class);
        item(db, staff.mei(), "一");
        item(db, staff.mei(), "二");

        assertThatThrownBy(() -> create(db, Selection.ALL, staff.viewer(staff.mei(), staff.west(), Role.AGENT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> create(db, branch(staff.east(), false), lead)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> bind(em, 1).create("书", "zh", Selection.ALL, lead)))
                .isInstanceOfSatisfying(
                        TooMuchForABook.class,
                        refused -> assertThat(refused.facts()).containsExactly(2L, 1));
        assertThatThrownBy(() -> db.run(em -> bind(em, 9).create(" ", "zh", Selection.ALL, lead)))
                .isInstanceOf(Required.class);
        long kept = db.in(em -> Sql.of("select count(*) from handbook").number(em));
        assertThat(kept).isZero();
    }

    @EachDatabase
    void an_edition_is_printed_and_read_by_those_it_is_for(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        forBranch(db, staff.mei(), "只给城西");
        EditionId id = create(db, branch(staff.west(), false), staff.viewer(staff.lead(), staff.west(), Role.MANAGER));

        print(db, id, new HtmlPress(points -> new byte[1]));

        Viewer west = staff.viewer(staff.tao(), staff.west(), Role.AGENT);
        Viewer east = staff.viewer(staff.bo(), staff.east(), Role.AGENT);
        HandbookId book = db.in(em -> read(em).list(west, Page.Request.first(5)))
                .rows()
                .get(0)
                .id();
        EditionView edition = db.in(em -> read(em).edition(book, 1, west));
        assertThat(edition.state()).isEqualTo(EditionState.DONE);
        assertThat(edition.total()).isOne();
        assertThat(edition.done()).isOne();
        assertThat(edition.asOf()).isEqualTo(NOW);
        assertThat(Files.readString(folder.resolve("handbooks/" + book + "/1.html")))
                .contains("城西手册", "只给城西", "何梅", "沈岚", "别急着解释");
        Page<HandbookView> eastern = db.in(em -> read(em).list(east, Page.Request.first(5)));
        assertThat(eastern.total()).isZero();
        assertThatThrownBy(() -> db.run(em -> read(em).book(book, east))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> read(em).edition(book, 1, east))).isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void printing_that_is_cancelled_leaves_no_file_and_can_be_done_after_all(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        item(db, staff.mei(), "一");
        EditionId id = create(db, Selection.ALL, lead);

        db.run(em -> printer(em, new Interrupting(() -> bind(em, 9).cancel(id, lead)))
                .run(id));

        assertThat(state(db, id)).isEqualTo("CANCELLED");
        assertThat(files()).isEmpty();
        db.run(em -> bind(em, 9).again(id, lead));
        print(db, id, new HtmlPress(points -> new byte[1]));
        assertThat(state(db, id)).isEqualTo("DONE");
        assertThat(files()).containsExactly("1.html");
    }

    @EachDatabase
    void an_edition_that_was_asked_to_stop_while_it_waited_is_not_begun(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        item(db, staff.mei(), "一");
        EditionId id = create(db, Selection.ALL, lead);
        db.run(em -> bind(em, 9).cancel(id, lead));
        print(db, id, new HtmlPress(points -> new byte[1]));
        assertThat(state(db, id)).isEqualTo("CANCELLED");
        assertThat(files()).isEmpty();
    }

    @EachDatabase
    void a_press_that_breaks_fails_the_edition_and_leaves_no_file(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        item(db, staff.mei(), "一");
        EditionId id = create(db, Selection.ALL, staff.viewer(staff.lead(), staff.west(), Role.MANAGER));
        db.run(em -> printer(em, new Interrupting(() -> {
                    throw new IllegalStateException("out of paper");
                }))
                .run(id));
        assertThat(state(db, id)).isEqualTo("FAILED");
        assertThat(files()).isEmpty();
    }

    @EachDatabase
    void an_interrupted_edition_is_printed_again_as_it_was_settled(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        KnowledgeId item = item(db, staff.mei(), "原来的标题");
        EditionId id = create(db, Selection.ALL, lead);
        db.run(em -> track(em).fix(id));
        db.run(em -> track(em).failInterrupted());
        assertThat(state(db, id)).isEqualTo("FAILED");
        revise(db, item, "改过的标题");

        db.run(em -> bind(em, 9).again(id, lead));
        print(db, id, new HtmlPress(points -> new byte[1]));

        HandbookId book = db.in(em -> read(em).handbookOf(id));
        assertThat(Files.readString(folder.resolve("handbooks/" + book + "/1.html")))
                .contains("原来的标题")
                .doesNotContain("改过的标题");
    }

    @EachDatabase
    void the_page_tells_what_changed_since_and_a_new_edition_takes_it_in(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        KnowledgeId revised = item(db, staff.mei(), "会改的");
        KnowledgeId archived = item(db, staff.mei(), "会归档的");
        EditionId first = create(db, Selection.ALL, lead);
        assertThatThrownBy(() -> reissue(db, first, lead)).isInstanceOf(EditionIsRunning.class);
        print(db, first, new HtmlPress(points -> new byte[1]));
        HandbookId book = db.in(em -> read(em).handbookOf(first));
        Changes none = db.in(em -> read(em).changes(book, 1, lead));
        assertThat(none.none()).isTrue();

        revise(db, revised, "改过的");
        db.run(em -> Sql.of("update knowledge_item set confidence = 'ARCHIVED' where id = ?", archived.value())
                .execute(em));
        KnowledgeId added = item(db, staff.bo(), "新来的");

        Changes changes = db.in(em -> read(em).changes(book, 1, lead));
        assertThat(changes.added()).containsExactly(new Changes.Item(added, "新来的", "zh"));
        assertThat(changes.changed()).containsExactly(new Changes.Item(revised, "改过的", "zh"));
        assertThat(changes.gone()).containsExactly(new Changes.Item(archived, "会归档的", "zh"));

        EditionId second = reissue(db, first, lead);
        print(db, second, new HtmlPress(points -> new byte[1]));
        Page<EditionView> editions = db.in(em -> read(em).editions(book, lead, Page.Request.first(5)));
        assertThat(editions.rows()).extracting(EditionView::number).containsExactly(2, 1);
        Changes since = db.in(em -> read(em).changes(book, 2, lead));
        assertThat(since.none()).isTrue();
    }

    @EachDatabase
    void only_the_newest_editions_keep_their_files(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        item(db, staff.mei(), "一");
        EditionId first = create(db, Selection.ALL, lead);
        EditionId last = first;
        print(db, first, new HtmlPress(points -> new byte[1]));
        for (int i = 0; i < 2; i++) {
            last = reissue(db, last, lead);
            print(db, last, new HtmlPress(points -> new byte[1]));
        }
        assertThat(files()).containsExactly("2.html", "3.html");
        db.run(em -> bind(em, 9).again(first, lead));
        print(db, first, new HtmlPress(points -> new byte[1]));
        assertThat(files()).containsExactly("1.html", "2.html", "3.html");
    }

    @EachDatabase
    void a_book_is_removed_with_its_editions_and_files_but_not_while_one_is_printed(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        KnowledgeId item = item(db, staff.mei(), "一");
        EditionId running = create(db, Selection.ALL, lead);
        HandbookId book = db.in(em -> em.find(Edition.class, running.value()).handbook());
        assertThatThrownBy(() -> db.run(em -> bind(em, 9).remove(book, lead))).isInstanceOf(EditionIsRunning.class);
        print(db, running, new HtmlPress(points -> new byte[1]));
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        assertThatThrownBy(() -> db.run(em -> bind(em, 9).remove(book, mei))).isInstanceOf(NotAllowed.class);

        db.run(em -> bind(em, 9).remove(book, lead));

        for (String table : List.of("handbook", "handbook_edition", "handbook_entry"))
            assertThat(db.<Long>in(em -> Sql.of("select count(*) from " + table).number(em)))
                    .isZero();
        assertThat(files()).isEmpty();
        assertThat(chosen(db, Selection.ALL)).containsExactly(item);
        assertThatThrownBy(() -> db.run(em -> bind(em, 9).remove(book, lead))).isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void one_edition_is_removed_with_its_files_once_it_is_cancelled_and_no_later_one_takes_its_number(Db db)
            throws IOException {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        item(db, staff.mei(), "一");
        EditionId first = create(db, Selection.ALL, lead);
        print(db, first, new HtmlPress(points -> new byte[1]));
        EditionId second = reissue(db, first, lead);
        assertThatThrownBy(() -> db.run(em -> bind(em, 9).removeEdition(second, lead)))
                .isInstanceOfSatisfying(
                        EditionIsRunning.class,
                        refused -> assertThat(refused.facts()).containsExactly(2));
        db.run(em -> bind(em, 9).cancel(second, lead));
        print(db, second, new HtmlPress(points -> new byte[1]));
        db.run(em -> bind(em, 9).again(second, lead));
        print(db, second, new HtmlPress(points -> new byte[1]));
        assertThat(files()).containsExactly("1.html", "2.html");

        db.run(em -> bind(em, 9).removeEdition(second, lead));

        assertThat(files()).containsExactly("1.html");
        HandbookId book = db.in(em -> read(em).handbookOf(first));
        EditionId third = reissue(db, first, lead);
        print(db, third, new HtmlPress(points -> new byte[1]));
        db.run(em -> bind(em, 9).removeEdition(first, lead));
        assertThat(files()).containsExactly("3.html");
        Page<EditionView> editions = db.in(em -> read(em).editions(book, lead, Page.Request.first(5)));
        assertThat(editions.rows()).extracting(EditionView::number).containsExactly(3);
        long entries = db.in(em -> Sql.of("select count(*) from handbook_entry").number(em));
        assertThat(entries).isOne();
        assertThatThrownBy(() -> db.run(em -> read(em).edition(book, 1, lead))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> bind(em, 9).removeEdition(first, lead)))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void an_edition_is_removed_by_those_alone_who_may_bind_its_book(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        forBranch(db, staff.mei(), "只给城西");
        EditionId id = create(db, branch(staff.west(), false), lead);
        print(db, id, new HtmlPress(points -> new byte[1]));
        Viewer agent = staff.viewer(staff.tao(), staff.west(), Role.AGENT);
        Viewer foreign = staff.viewer(staff.bo(), staff.east(), Role.MANAGER);
        assertThatThrownBy(() -> db.run(em -> bind(em, 9).removeEdition(id, agent)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> bind(em, 9).removeEdition(id, foreign)))
                .isInstanceOf(NotFound.class);
        assertThat(state(db, id)).isEqualTo("DONE");
    }

    /** Files that do not go, such as those on a disk that was taken away, bring the rows back. */
    @EachDatabase
    void an_edition_whose_files_cannot_be_removed_stays_whole(Db db) throws IOException {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        item(db, staff.mei(), "一");
        EditionId id = create(db, Selection.ALL, lead);
        print(db, id, new HtmlPress(points -> new byte[1]));
        HandbookId book = db.in(em -> read(em).handbookOf(id));
        // A folder with something in it, in the place of a file, is what no file system deletes as a file.
        Files.createDirectories(folder.resolve("handbooks/" + book + "/1.pdf/held"));

        assertThatThrownBy(() -> db.run(em -> bind(em, 9).removeEdition(id, lead)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(state(db, id)).isEqualTo("DONE");
        long entries = db.in(em -> Sql.of("select count(*) from handbook_entry").number(em));
        assertThat(entries).isOne();
    }

    /** Makes a book of nothing, and does something while it is at it. */
    private record Interrupting(Runnable meanwhile) implements BookPress {
        @Override
        public Format format() {
            return Format.PDF;
        }

        @Override
        public Sheets open(Book book, BookWords words, Path file) throws IOException {
            Files.writeString(file, "unfinished");
            return new Sheets() {
                @Override
                public void add(Book.Piece piece) {
                    meanwhile.run();
                }

                @Override
                public int finish(Book.Back back) {
                    return 1;
                }

                @Override
                public void close() {}
            };
        }
    }

    private List<String> files() throws IOException {
        if (!Files.exists(folder.resolve("handbooks"))) return List.of();
        try (Stream<Path> all = Files.walk(folder.resolve("handbooks"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static KnowledgeId item(Db db, AgentId author, String title) {
        KnowledgeId id = db.in(em -> new Lore(em).item(author, title, NOW));
        db.run(em -> Sql.of(
                        "update knowledge_version set sections = ? where item_id = ?",
                        "{\"ACTION\":\"别急着解释，先算清一年多付多少。\"}",
                        id.value())
                .execute(em));
        return id;
    }

    private static KnowledgeId forBranch(Db db, AgentId author, String title) {
        KnowledgeId id = item(db, author, title);
        db.run(em -> new Lore(em).forBranchOnly(id));
        return id;
    }

    private static KnowledgeId lore(
            Db db, AgentId author, Confidence confidence, List<ConceptId> concepts, List<SegmentId> segments) {
        return db.in(em -> new Lore(em).item(author, "标题", NOW, confidence, concepts, segments));
    }

    /** Puts another wording live. */
    private static void revise(Db db, KnowledgeId id, String title) {
        db.run(em -> {
            Sql.of(
                            "insert into knowledge_version (item_id, version_number, revision, title, sections, links,"
                                    + " fingerprint, state, editor_id, created_at, saved_at) select v.item_id, 2, 1, ?,"
                                    + " v.sections, v.links, 'g', 'LIVE', v.editor_id, v.created_at, v.saved_at"
                                    + " from knowledge_version v where v.item_id = ?",
                            title,
                            id.value())
                    .execute(em);
            Sql.of("update knowledge_item set live_version = 2, last_version = 2 where id = ?", id.value())
                    .execute(em);
        });
    }

    private static List<KnowledgeId> chosen(Db db, Selection selection) {
        return db.in(em -> new Choosing(em, new ReadVocabulary(em).current()).items(selection, 100)).stream()
                .map(Chosen::id)
                .toList();
    }

    private static Selection branch(BranchId branch, boolean ownOnly) {
        return new Selection(branch, ownOnly, Set.of(), null, Set.of(), null, true, Order.CONCEPT);
    }

    private static Selection selection(
            Set<ConceptId> concepts,
            @Nullable SegmentId segment,
            Set<Kind> kinds,
            @Nullable String lang,
            boolean validatedOnly) {
        return new Selection(null, false, concepts, segment, kinds, lang, validatedOnly, Order.CONCEPT);
    }

    private EditionId create(Db db, Selection selection, Viewer viewer) {
        return db.in(em -> bind(em, 9).create("城西手册", "zh", selection, viewer));
    }

    private EditionId reissue(Db db, EditionId edition, Viewer viewer) {
        return db.in(em -> bind(em, 9).reissue(read(em).handbookOf(edition), viewer));
    }

    private void print(Db db, EditionId id, BookPress press) {
        db.run(em -> printer(em, press).run(id));
    }

    private static String state(Db db, EditionId id) {
        return db.in(em -> Sql.of("select state from handbook_edition where id = ?", id.value())
                .rows(em)
                .get(0)
                .text(0));
    }

    private HandbookSettings settings(int maxItems) {
        return new HandbookSettings(folder.toString(), maxItems, 2);
    }

    private BindHandbook bind(EntityManager em, int maxItems) {
        return new BindHandbook(em, CLOCK, new ReadVocabulary(em), settings(maxItems));
    }

    private TrackEdition track(EntityManager em) {
        return new TrackEdition(em, CLOCK, new ReadVocabulary(em), settings(9));
    }

    private ReadHandbooks read(EntityManager em) {
        return new ReadHandbooks(em, new ReadVocabulary(em), settings(9), new BookShelf(settings(9)));
    }

    private PrintEdition printer(EntityManager em, BookPress press) {
        ReadVocabulary vocabulary = new ReadVocabulary(em);
        ReadEdition source = new ReadEdition(
                em,
                vocabulary,
                new ReadKnowledge(em, CLOCK, new Outbox(em, CLOCK)),
                new ReadWordings(em),
                new DescribeSelection(
                        new People(em),
                        new ReadSegments(em, CLOCK, CustomerSettings.defaults(), SegmentSettings.defaults()),
                        vocabulary),
                lang -> TestBook.WORDS);
        return new PrintEdition(track(em), source, vocabulary, new BookShelf(settings(9)), List.of(press));
    }
}
