package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/**
 * Reads what waits for reviewers: by whom it may be decided, under which topic, for how long, and what has to be verified again.
 * All refuse {@link NotAllowed} to those who do not review, but for {@link #waiting}.
 */
@UseCase
public class ReadReviews {
    /**
     * Whose work is not the reviewer's to decide: their own item, their own wording, and what they have approved already. "Since
     * ever" instead of "not null", for which H2 reads every wording there is.
     */
    private static final String WAITING = "from knowledge_version v join knowledge_item i on i.id = v.item_id"
            + " where v.waiting_since > '1970-01-01 00:00:00' and i.confidence <> 'ARCHIVED' and i.author_id <> ? and v.editor_id <> ?"
            + " and (v.first_approver is null or v.first_approver <> ?)";

    private static final int MOST_TOPICS = 50;

    private final EntityManager em;
    private final Clock clock;
    private final ReadVocabulary vocabulary;
    private final KnowledgeSettings settings;

    @Inject
    public ReadReviews(EntityManager em, Clock clock, ReadVocabulary vocabulary, KnowledgeSettings settings) {
        this.em = em;
        this.clock = clock;
        this.vocabulary = vocabulary;
        this.settings = settings;
    }

    private static void admit(Viewer viewer) {
        if (!viewer.is(Role.REVIEWER)) throw new NotAllowed("review");
    }

    /** Returns how many wordings wait for this reviewer, in one query; 0 for those who do not review. */
    public long waiting(Viewer viewer) {
        if (!viewer.is(Role.REVIEWER)) return 0;
        return Sql.of("select count(*)").add(waiting(viewer, QueueFilter.ALL)).number(em);
    }

    /** Returns what waits for this reviewer, oldest first, without what they wrote. */
    public Page<QueueRow> queue(Viewer viewer, QueueFilter filter, Page.Request request) {
        admit(viewer);
        Sql where = waiting(viewer, filter);
        return Page.of(
                rows(where, request),
                request,
                () -> Sql.of("select count(*)").add(where).number(em));
    }

    /** Returns at most {@code max} (1..200) of what waits for this reviewer, oldest first, without counting the others. */
    public List<QueueRow> oldest(Viewer viewer, int max) {
        admit(viewer);
        return rows(waiting(viewer, QueueFilter.ALL), Page.Request.first(max));
    }

    // The page is found by what the index holds; only its rows are read whole.
    private List<QueueRow> rows(Sql where, Page.Request request) {
        List<Row> rows = Sql.of(
                        "select i.id, v.revision, i.kind, i.lang, v.title, v.links, v.editor_id, i.live_version,"
                                + " v.sample, v.first_approver, v.waiting_since")
                .add(where)
                .add("order by v.waiting_since, i.id limit ? offset ?", request.size(), request.from())
                .rows(em);
        if (rows.isEmpty()) return List.of();
        Map<AgentId, Author> names = new Authors(em)
                .named(rows.stream().map(row -> new AgentId(row.number(6))).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return rows.stream().map(row -> row(row, names, now)).toList();
    }

    private QueueRow row(Row row, Map<AgentId, Author> names, Instant now) {
        AgentId editor = new AgentId(row.number(6));
        Author name = names.get(editor);
        if (name == null) throw new IllegalStateException("nobody has agent id " + editor);
        boolean sample = !row.empty(8);
        Duration age = Duration.between(row.instant(10), now);
        return new QueueRow(
                new KnowledgeId(row.number(0)),
                (int) row.number(1),
                row.code(2, Kind.class),
                row.text(3),
                row.text(4),
                LinksJson.read(row.text(5)).audience(),
                name,
                !sample && !row.empty(7),
                sample,
                !row.empty(9),
                row.instant(10),
                age,
                age.compareTo(settings.reviewWithin()) > 0);
    }

    private Sql waiting(Viewer viewer, QueueFilter filter) {
        long me = viewer.agent().value();
        Sql where = Sql.of(WAITING, me, me, me);
        if (filter.kind() != null) where.add("and i.kind = ?", filter.kind());
        if (filter.lang() != null) where.add("and i.lang = ?", filter.lang());
        String text = PlainText.line(filter.text()).toLowerCase(Locale.ROOT);
        if (!text.isEmpty())
            where.add("and lower(v.title) like ? escape '!'", "%" + text.replaceAll("([!%_])", "!$1") + "%");
        if (filter.topic() != null) filedUnder(where.add("and"), under(vocabulary.current(), Set.of(filter.topic())));
        if (filter.mine()) mine(where, viewer.agent());
        return where;
    }

    private static void filedUnder(Sql where, Collection<ConceptId> concepts) {
        where.add("exists (select 1 from knowledge_concept kc where kc.item_id = i.id and kc.concept_id in")
                .list(concepts.stream().map(ConceptId::value).toList())
                .add(")");
    }

    /** What the reviewer knows about, and what nobody has said to know about; without topics of their own, everything. */
    private void mine(Sql where, AgentId me) {
        Map<AgentId, Set<ConceptId>> topics = topics();
        Set<ConceptId> known = topics.getOrDefault(me, Set.of());
        if (known.isEmpty()) return;
        Vocabulary today = vocabulary.current();
        Set<ConceptId> covered = new HashSet<>();
        topics.values().forEach(covered::addAll);
        filedUnder(where.add("and ("), under(today, known));
        filedUnder(where.add("or not"), under(today, covered));
        where.add(")");
    }

    private Map<AgentId, Set<ConceptId>> topics() {
        Map<AgentId, Set<ConceptId>> topics = new HashMap<>();
        for (Row row : Sql.of("select t.agent_id, t.concept_id from review_topic t join agent a on a.id = t.agent_id"
                        + " where a.active = true")
                .rows(em))
            topics.computeIfAbsent(new AgentId(row.number(0)), id -> new LinkedHashSet<>())
                    .add(new ConceptId(row.number(1)));
        return topics;
    }

    /** The concepts and all that are narrower. */
    private static Set<ConceptId> under(Vocabulary today, Collection<ConceptId> concepts) {
        Set<ConceptId> all = new LinkedHashSet<>();
        List<ConceptId> open = new ArrayList<>(concepts);
        while (!open.isEmpty()) {
            ConceptId next = open.remove(open.size() - 1);
            if (all.add(next)) today.narrower(next).forEach(term -> open.add(term.id()));
        }
        return all;
    }

    /**
     * Returns the topics under which something waits for this reviewer, the fullest first, at most fifty: the top concepts of
     * product lines, needs and the other schemes, each with what is filed under it or below.
     */
    public List<TopicRow> byTopic(Viewer viewer) {
        admit(viewer);
        Vocabulary today = vocabulary.current();
        Set<ConceptId> mine = under(today, topicsOf(viewer));
        Instant late = clock.instant().minus(settings.reviewWithin());
        Map<ConceptId, Map<Long, Instant>> waiting = new HashMap<>();
        for (Row row : Sql.of(
                        "select kc.concept_id, v.item_id, v.waiting_since from knowledge_concept kc join (select v.item_id, v.waiting_since")
                .add(waiting(viewer, QueueFilter.ALL))
                .add(") v on v.item_id = kc.item_id")
                .rows(em)) {
            ConceptId concept = new ConceptId(row.number(0));
            if (!today.inUse(concept)) continue;
            List<Term> path = today.path(concept);
            ConceptId top = path.isEmpty() ? concept : path.get(0).id();
            waiting.computeIfAbsent(top, id -> new HashMap<>()).putIfAbsent(row.number(1), row.instant(2));
        }
        return waiting.entrySet().stream()
                .map(topic -> topic(topic.getKey(), topic.getValue().values(), late, mine))
                .sorted(Comparator.comparingLong(TopicRow::waiting)
                        .reversed()
                        .thenComparing(TopicRow::oldest)
                        .thenComparing(row -> row.concept().value()))
                .limit(MOST_TOPICS)
                .toList();
    }

    private static TopicRow topic(ConceptId concept, Collection<Instant> since, Instant late, Set<ConceptId> mine) {
        return new TopicRow(
                concept,
                since.size(),
                since.stream().min(Comparator.naturalOrder()).orElseThrow(),
                since.stream().filter(late::isAfter).count(),
                mine.contains(concept));
    }

    /** Returns what this reviewer has said to know about, in no particular order. */
    public Set<ConceptId> topicsOf(Viewer viewer) {
        admit(viewer);
        return Sql.of(
                        "select concept_id from review_topic where agent_id = ?",
                        viewer.agent().value())
                .rows(em)
                .stream()
                .map(row -> new ConceptId(row.number(0)))
                .collect(Collectors.toSet());
    }

    /**
     * Returns live items that have to be verified within 30 days or are overdue, the longest overdue first: those that the viewer
     * answers for, or all of them for a reviewer who asks for all.
     */
    public Page<DueRow> due(Viewer viewer, boolean all, Page.Request request) {
        if (all) admit(viewer);
        Instant now = clock.instant();
        Sql query = Sql.of(
                "select i.id, i.kind, i.lang, v.title, i.verify_due_at, " + Authors.ROWS + ", count(*) over ()"
                        + " from knowledge_item i join knowledge_version v on v.item_id = i.id and v.version_number = i.live_version"
                        + " join agent a on a.id = i.owner_id join branch b on b.id = a.branch_id"
                        + " where i.confidence = 'VALIDATED' and i.verify_due_at < ?",
                now.plus(Duration.ofDays(30)));
        if (!all) query.add("and i.owner_id = ?", viewer.agent().value());
        List<Row> rows = query.add("order by i.verify_due_at, i.id limit ? offset ?", request.size(), request.from())
                .rows(em);
        return new Page<>(
                rows.stream()
                        .map(row -> new DueRow(
                                new KnowledgeId(row.number(0)),
                                row.code(1, Kind.class),
                                row.text(2),
                                row.text(3),
                                row.instant(4),
                                row.instant(4).isBefore(now),
                                Authors.at(row, 5)))
                        .toList(),
                rows.isEmpty() ? request.from() : rows.get(0).number(11),
                request.from());
    }
}
