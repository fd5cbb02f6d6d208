package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.GrantLicence;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * The Content Standard Checklist of KCS v6: questions to be answered with yes or no, for each kind. It tells authors what to do
 * better; it is no score, and nobody's item is turned down by it.
 */
@UseCase
public class ContentStandard {
    private static final int WORDS_MAX = 200;
    private static final int MOST = 12;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ContentStandard(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A question of the standard. */
    public record Criterion(long id, Kind kind, String zh, String en, boolean active) {
        /** The words in a language: Chinese for "zh", English for any other. */
        public String words(String lang) {
            return lang.startsWith("zh") ? zh : en;
        }
    }

    /**
     * How often a question was answered with yes.
     *
     * @param met how often it was
     * @param asked how often it was answered at all, above 0
     */
    public record Figure(Criterion criterion, long met, long asked) {
        /** In whole percent. */
        public long percent() {
            return Math.round(100.0 * met / asked);
        }
    }

    /** Somebody's figures, the weakest point first. */
    public record Standing(Author author, long checked, List<Figure> figures) {}

    /** Returns what is asked about items of a kind today, in order. */
    public List<Criterion> of(Kind kind) {
        return all().stream().filter(one -> one.active() && one.kind() == kind).toList();
    }

    /** Returns every question there ever was, by kind and in order. */
    public List<Criterion> all() {
        return Sql.of("select id, kind, words_zh, words_en, active from review_criterion order by kind, position, id")
                .rows(em)
                .stream()
                .map(ContentStandard::criterion)
                .toList();
    }

    private static Criterion criterion(Row row) {
        return new Criterion(row.number(0), row.code(1, Kind.class), row.text(2), row.text(3), row.flag(4));
    }

    /**
     * Adds a question at the end of a kind's. Refuses {@link NotAllowed} to all but administrators, {@link Required}, and
     * {@link TooManyCriteria} beyond twelve.
     *
     * @param zh and en: at most 200 characters each, never empty
     */
    public void add(Kind kind, String zh, String en, Viewer by) {
        admit(by);
        String chinese = Required.text("wordsZh", PlainText.line(zh), WORDS_MAX);
        String english = Required.text("wordsEn", PlainText.line(en), WORDS_MAX);
        if (of(kind).size() >= MOST) throw new TooManyCriteria(MOST);
        long last = Sql.of("select coalesce(max(position), 0) from review_criterion where kind = ?", kind)
                .number(em);
        Sql.of(
                        "insert into review_criterion (kind, position, words_zh, words_en, active) values (?, ?, ?, ?, true)",
                        kind,
                        last + 1,
                        chinese,
                        english)
                .execute(em);
    }

    /** Asks a question no more, or again; its answers so far are kept. Refuses {@link NotAllowed} and {@link NotFound}. */
    public void use(long criterion, boolean active, Viewer by) {
        admit(by);
        int changed = Sql.of("update review_criterion set active = ? where id = ?", active, criterion)
                .execute(em);
        if (changed == 0) throw new NotFound("criterion", criterion);
    }

    private static void admit(Viewer by) {
        if (!by.is(Role.ADMINISTRATOR)) throw new NotAllowed("standard");
    }

    /**
     * Notes a reviewer's answers about a wording; answered before, the new answer counts. Questions of another kind, or that are
     * not asked any more, are passed over. Refuses {@link NotAllowed}, {@link NotFound} and {@link OwnWorkCannotBeApproved}.
     */
    public void answer(KnowledgeId id, int version, Map<Long, Boolean> answers, AgentId reviewer) {
        Items items = new Items(em, clock, new Outbox(em, clock));
        items.requireReviewer(reviewer);
        KnowledgeItem item = items.locked(id);
        if (version < 1 || version > item.lastVersion()) throw new NotFound("version", version);
        KnowledgeVersion wording = items.version(item, version);
        if (item.author().equals(reviewer) || wording.editor().equals(reviewer))
            throw new OwnWorkCannotBeApproved(wording.title());
        Set<Long> asked = of(item.kind()).stream().map(Criterion::id).collect(Collectors.toSet());
        Instant now = clock.instant();
        answers.forEach((criterion, met) -> {
            if (!asked.contains(criterion)) return;
            Sql.of(
                            "delete from review_check where item_id = ? and version_number = ? and criterion_id = ?",
                            id.value(),
                            version,
                            criterion)
                    .execute(em);
            Sql.of(
                            "insert into review_check (item_id, version_number, criterion_id, met, checked_by, checked_at)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            id.value(),
                            version,
                            criterion,
                            met,
                            reviewer.value(),
                            now)
                    .execute(em);
        });
    }

    /** Returns the answers about a wording by question; empty when nobody answered. Whoever may read the wording may ask. */
    public Map<Long, Boolean> answers(KnowledgeId id, int version) {
        Map<Long, Boolean> answers = new HashMap<>();
        for (Row row : Sql.of(
                        "select criterion_id, met from review_check where item_id = ? and version_number = ?",
                        id.value(),
                        version)
                .rows(em)) answers.put(row.number(0), row.flag(1));
        return answers;
    }

    /** Returns what reviewers said of somebody's own wordings, the weakest point first; nothing before the first review. */
    public List<Figure> figures(AgentId editor) {
        return standings("v.editor_id = ?", editor.value()).stream()
                .flatMap(one -> one.figures().stream())
                .toList();
    }

    /**
     * Returns the figures of everybody in the viewer's branch who was reviewed, for its manager and coaches. Refuses
     * {@link NotAllowed} to others.
     */
    public List<Standing> ofBranch(Viewer viewer) {
        if (!new GrantLicence(em, clock).sees(viewer)) throw new NotAllowed("coaching");
        return standings(
                "v.editor_id in (select x.id from agent x where x.active = true and x.branch_id = ?)",
                viewer.branch().value());
    }

    private List<Standing> standings(String where, Object value) {
        Map<AgentId, List<Figure>> figures = new HashMap<>();
        Map<AgentId, Long> checked = new HashMap<>();
        for (Row row : Sql.of(
                        "select c.id, c.kind, c.words_zh, c.words_en, c.active, v.editor_id,"
                                + " sum(case when k.met = true then 1 else 0 end), count(*) from review_check k"
                                + " join review_criterion c on c.id = k.criterion_id join knowledge_version v"
                                + " on v.item_id = k.item_id and v.version_number = k.version_number where " + where
                                + " group by c.id, c.kind, c.words_zh, c.words_en, c.active, v.editor_id",
                        value)
                .rows(em)) {
            AgentId editor = new AgentId(row.number(5));
            Figure figure = new Figure(criterion(row), row.number(6), row.number(7));
            figures.computeIfAbsent(editor, id -> new ArrayList<>()).add(figure);
            checked.merge(editor, figure.asked(), Math::max);
        }
        if (figures.isEmpty()) return List.of();
        figures.values()
                .forEach(one -> one.sort(Comparator.comparingLong(Figure::percent)
                        .thenComparing(figure -> figure.criterion().id())));
        return new Authors(em)
                .named(figures.keySet()).values().stream()
                        .sorted(Comparator.comparing(author -> author.id().value()))
                        .map(author -> new Standing(
                                author,
                                checked.getOrDefault(author.id(), 0L),
                                figures.getOrDefault(author.id(), List.of())))
                        .toList();
    }
}
