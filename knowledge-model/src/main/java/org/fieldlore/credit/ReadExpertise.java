package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.advice.Feedback;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads who knows what: from items that helped independent colleagues and from questions that they answered, never from how much
 * was written. Only items that the viewer may read speak for anybody, so that nothing can be guessed of others. Three statements
 * a call, computed when asked.
 */
@UseCase
public class ReadExpertise {
    /** Items that speak for their author: in use, written by hand, not more than the viewer reads. */
    private static final String ITEMS =
            " join knowledge_concept c on c.item_id = i.id join agent w on w.id = i.author_id";

    private static final String IN_USE =
            "i.live_version is not null and i.confidence <> 'ARCHIVED' and i.origin is null";

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ReadExpertise(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Somebody who knows about a concept, and why that is said. */
    public record Knower(AgentId agent, Expertise why) {}

    /**
     * What came of somebody's work.
     *
     * @param adopted items that somebody else approved first
     * @param helped colleagues who used one of them or called it helpful
     * @param answered questions that one of them answered
     */
    public record Achieved(long adopted, long helped, long answered) {}

    /** Returns what one person knows, best first, at most {@code max}; empty while nobody was helped. */
    public List<Expertise> of(AgentId agent, Viewer viewer, Vocabulary vocabulary, int max) {
        List<Trace> traces = traces(Sql.of("i.author_id = ?", agent.value()), viewer);
        List<Expertise> known = Traces.byConcept(
                traces, id -> vocabulary.path(id).stream().map(Term::id).toList(), clock.instant());
        return known.subList(0, Math.min(max, known.size()));
    }

    /**
     * Returns those with an open account who know about a concept or what is narrower, best first.
     *
     * @param branch of which branch, or null for all
     * @param max how many at most
     */
    public List<Knower> about(
            ConceptId concept, Viewer viewer, @Nullable BranchId branch, Vocabulary vocabulary, int max) {
        Sql which = Sql.of("w.active = true and c.concept_id in")
                .list(within(concept, vocabulary).stream().map(ConceptId::value).toList());
        if (branch != null) which.add("and w.branch_id = ?", branch.value());
        return Traces.byPerson(traces(which, viewer), concept, clock.instant()).entrySet().stream()
                .map(entry -> new Knower(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Knower one) -> one.why().score())
                        .reversed()
                        .thenComparing(one -> one.agent().value()))
                .limit(max)
                .toList();
    }

    private static Set<ConceptId> within(ConceptId concept, Vocabulary vocabulary) {
        Set<ConceptId> all = new LinkedHashSet<>();
        Deque<ConceptId> open = new ArrayDeque<>(List.of(concept));
        while (!open.isEmpty()) {
            ConceptId next = open.poll();
            if (all.add(next)) vocabulary.narrower(next).forEach(term -> open.add(term.id()));
        }
        return all;
    }

    /** Returns what came of somebody's work, by one statement; all 0 for those who wrote nothing. */
    public Achieved achievedBy(AgentId agent) {
        Row row = Sql.of(
                        "select (select count(*) from knowledge_item i where i.author_id = ? and i.origin is null"
                                + " and i.adopted_at is not null), (select count(distinct f.agent_id) from knowledge_item i"
                                + " join advice_feedback f on f.item_id = i.id and f.withdrawn = 0"
                                + " and f.kind in ('USED', 'HELPFUL') and f.agent_id <> i.author_id where i.author_id = ?"
                                + " and i.origin is null), (select count(*) from question q join knowledge_item i"
                                + " on i.id = q.item_id where q.state = 'ANSWERED' and i.author_id = ?"
                                + " and q.asked_by <> i.author_id)",
                        agent.value(),
                        agent.value(),
                        agent.value())
                .rows(em)
                .get(0);
        return new Achieved(row.number(0), row.number(1), row.number(2));
    }

    private List<Trace> traces(Sql which, Viewer viewer) {
        List<Row> uses = Sql.of("select i.author_id, c.concept_id, f.agent_id,"
                        + " case when a.branch_id = w.branch_id then 1 else 0 end, max(f.given_at), f.kind"
                        + " from knowledge_item i" + ITEMS + " join advice_feedback f on f.item_id = i.id"
                        + " and f.withdrawn = 0 and f.kind in ('USED', 'HELPFUL', 'OUTDATED') and f.agent_id <> i.author_id"
                        + " join agent a on a.id = f.agent_id where " + IN_USE + " and")
                .add(which)
                .add(readable(viewer))
                .add("group by i.author_id, c.concept_id, f.agent_id, a.branch_id, w.branch_id, f.kind")
                .rows(em);
        List<Row> answers = answers(which, viewer);
        Set<AgentId> authors =
                uses.stream().map(row -> new AgentId(row.number(0))).collect(Collectors.toSet());
        Map<AgentId, Set<AgentId>> partners = new Partners(em).of(authors);
        List<Trace> traces = new ArrayList<>();
        for (Row row : uses) {
            boolean helped = row.code(5, Feedback.class) != Feedback.OUTDATED;
            traces.add(trace(row, partners, 1, helped, false));
        }
        for (Row row : answers) traces.add(trace(row, partners, Voice.ANSWER, true, true));
        return traces;
    }

    /** Questions of others that an item of the author's answered: the concepts are the item's. */
    private List<Row> answers(Sql which, Viewer viewer) {
        return Sql.of("select i.author_id, c.concept_id, q.asked_by,"
                        + " case when a.branch_id = w.branch_id then 1 else 0 end, q.closed_at from question q"
                        + " join knowledge_item i on i.id = q.item_id" + ITEMS + " join agent a on a.id = q.asked_by"
                        + " where q.state = 'ANSWERED' and q.asked_by <> i.author_id and " + IN_USE + " and")
                .add(which)
                .add(readable(viewer))
                .rows(em);
    }

    private static Sql readable(Viewer viewer) {
        return viewer.is(Role.REVIEWER)
                ? Sql.of("and 1 = 1")
                : Sql.of(
                        "and (i.audience = 'COMPANY' or w.branch_id = ? or i.author_id = ?)",
                        viewer.branch().value(),
                        viewer.agent().value());
    }

    private static Trace trace(
            Row row, Map<AgentId, Set<AgentId>> partners, double worth, boolean helped, boolean answer) {
        AgentId author = new AgentId(row.number(0));
        AgentId by = new AgentId(row.number(2));
        boolean partner = partners.getOrDefault(author, Set.of()).contains(by);
        Voice voice = new Voice(by, row.number(3) == 1, partner, worth, helped, row.instant(4));
        return new Trace(author, new ConceptId(row.number(1)), voice, answer);
    }
}
