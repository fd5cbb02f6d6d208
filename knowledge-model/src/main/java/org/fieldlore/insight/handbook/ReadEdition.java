package org.fieldlore.insight.handbook;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.insight.handbook.Book.Chapter;
import org.fieldlore.insight.handbook.Book.Entry;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.PrintedWording;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.ReadWordings;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads what an edition holds, for the press: first its outline, then its texts, some at a time. */
@UseCase
public class ReadEdition {
    private final EntityManager em;
    private final ReadVocabulary vocabulary;
    private final ReadKnowledge knowledge;
    private final ReadWordings wordings;
    private final DescribeSelection describe;
    private final BookWords.Source source;

    @Inject
    public ReadEdition(
            EntityManager em,
            ReadVocabulary vocabulary,
            ReadKnowledge knowledge,
            ReadWordings wordings,
            DescribeSelection describe,
            BookWords.Source source) {
        this.em = em;
        this.vocabulary = vocabulary;
        this.knowledge = knowledge;
        this.wordings = wordings;
        this.describe = describe;
        this.source = source;
    }

    /**
     * An edition to print.
     *
     * @param number of the edition within its book
     * @param asOf the moment that it tells of
     */
    public record Plan(HandbookId handbook, int number, Instant asOf, BookWords words, Book book) {}

    /** Returns the outline of an edition whose content is settled; refuses {@link NotFound}. */
    public Plan plan(EditionId id) {
        Edition edition = em.find(Edition.class, id.value());
        if (edition == null) throw new NotFound("edition", id);
        Handbook handbook = em.find(Handbook.class, edition.handbook().value());
        BookWords words = source.in(handbook.lang());
        Instant asOf = edition.asOf();
        return new Plan(
                edition.handbook(),
                edition.number(),
                asOf,
                words,
                new Book(head(handbook, edition, words), chapters(id, words)));
    }

    private Book.Head head(Handbook handbook, Edition edition, BookWords words) {
        Author by = knowledge.authors(List.of(edition.askedBy())).get(edition.askedBy());
        Selection selection = handbook.selection();
        List<String> lines = new ArrayList<>();
        lines.add(words.of("edition", edition.number(), words.day(day(edition.asOf()))));
        if (by != null) lines.add(words.of("compiled", by.name(words.lang()), by.branchName(words.lang())));
        lines.add(words.of("for", describe.audience(selection.branch(), words)));
        return new Book.Head(
                handbook.title(),
                handbook.lang(),
                lines,
                describe.of(selection, words),
                describe.confidentiality(selection.branch(), words));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault());
    }

    private List<Chapter> chapters(EditionId id, BookWords words) {
        List<Chapter> chapters = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Outline.@Nullable Chapter open = null;
        for (Row row : Sql.of(
                        "select e.item_id, e.version_number, e.validated, v.title, i.lang, e.chapter_concept, e.chapter_kind"
                                + " from handbook_entry e join knowledge_item i on i.id = e.item_id"
                                + " join knowledge_version v on v.item_id = e.item_id and v.version_number = e.version_number"
                                + " where e.edition_id = ? order by e.place",
                        id.value())
                .rows(em)) {
            Long concept = row.numberOrNull(5);
            Outline.Chapter here =
                    new Outline.Chapter(concept == null ? null : new ConceptId(concept), row.codeOrNull(6, Kind.class));
            if (open != null && !open.equals(here)) {
                chapters.add(chapter(open, entries, words));
                entries = new ArrayList<>();
            }
            open = here;
            entries.add(new Entry(
                    new KnowledgeId(row.number(0)), (int) row.number(1), row.flag(2), row.text(3), row.text(4)));
        }
        if (open != null) chapters.add(chapter(open, entries, words));
        return chapters;
    }

    private Chapter chapter(Outline.Chapter chapter, List<Entry> entries, BookWords words) {
        if (chapter.kind() != null) return top(words.kind(chapter.kind()), entries);
        if (chapter.concept() == null) return top(words.of("other"), entries);
        Vocabulary current = vocabulary.current();
        List<Term> path = current.path(chapter.concept());
        if (path.isEmpty()) return top(words.of("other"), entries);
        String above = path.subList(0, path.size() - 1).stream()
                .map(term -> term.label(words.lang()))
                .collect(Collectors.joining(" › "));
        return new Chapter(
                path.get(path.size() - 1).label(words.lang()), path.get(0).label(words.lang()), above, entries);
    }

    /** A chapter that is a part of its own. */
    private static Chapter top(String title, List<Entry> entries) {
        return new Chapter(title, title, "", entries);
    }

    /** Some texts in the order of their entries, with the people and concepts that the end of the book counts. */
    public record Texts(List<PrintedWording> wordings, Map<AgentId, Author> people) {}

    /** Returns the texts of some entries and the people named in them, by four queries; a hundred at a time. */
    public Texts texts(List<Entry> entries, Instant asOf) {
        List<PrintedWording> found = wordings.of(
                entries.stream()
                        .map(entry -> new PrintedWording.Ref(entry.id(), entry.version()))
                        .toList(),
                asOf);
        Set<AgentId> people = new HashSet<>();
        for (PrintedWording one : found) {
            people.add(one.author());
            people.addAll(one.improvers());
            if (one.reviewer() != null) people.add(one.reviewer());
        }
        return new Texts(found, knowledge.authors(people));
    }

    /** Returns the number of a book's newest edition. */
    public int newest(HandbookId handbook) {
        return (int) Sql.of("select last_edition from handbook where id = ?", handbook.value())
                .number(em);
    }
}
