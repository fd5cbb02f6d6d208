package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Licence;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.question.QuestionPage.AnswerView;
import org.fieldlore.question.QuestionPage.Person;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads the questions of colleagues, each as far as the viewer sees it. */
@UseCase
public class BrowseQuestions {
    private static final double ALIKE = 0.35;
    private static final int COMPARED = 1_000;
    private static final int TELLING = 3;

    private static final String ROW =
            "select q.id, q.wording, q.lang, q.state, q.reach, q.asked_at, q.due_on, a.name_zh,"
                    + " a.name_en, (select count(*) from question_answer n where n.question_id = q.id and n.withdrawn_at is null),"
                    + " case when (q.asked_by = ? or exists (select 1 from question_recipient r where r.question_id = q.id and"
                    + " r.agent_id = ?)) and not exists (select 1 from question_seen s where s.question_id = q.id and s.agent_id = ?"
                    + " and s.seen_at >= q.asked_at and s.seen_at >= coalesce((select max(coalesce(w.edited_at, w.written_at))"
                    + " from question_answer w where w.question_id = q.id and w.author_id <> ? and w.withdrawn_at is null),"
                    + " q.asked_at)) then 1 else 0 end, q.escalation, q.bounty, count(*) over ()"
                    + " from question q join agent a on a.id = q.asked_by where q.reach <> 'ASKED' and";
    private static final int TOTAL = 13;

    private final EntityManager em;
    private final ReadKnowledge knowledge;
    private final Clock clock;

    @Inject
    public BrowseQuestions(EntityManager em, ReadKnowledge knowledge, Clock clock) {
        this.em = em;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Which questions of those that the viewer sees. */
    public enum Which {
        /** That the viewer was asked and has not answered. */
        FOR_ME,
        /** That the viewer asked. */
        MINE,
        OPEN,
        ANSWERED
    }

    /**
     * Returns questions, the newest first, in one statement.
     *
     * @param words a part of the wording; blank for all
     * @param concept what they are about, or null for all
     */
    public Page<QuestionRow> list(
            Which which, String words, @Nullable ConceptId concept, Viewer viewer, Page.Request request) {
        Sql query = from(viewer);
        switch (which) {
            case FOR_ME ->
                query.add(
                        "and q.state = 'OPEN' and exists (select 1 from question_recipient t where t.question_id = q.id"
                                + " and t.agent_id = ? and t.state = 'WAITING')",
                        viewer.agent().value());
            case MINE -> query.add("and q.asked_by = ?", viewer.agent().value());
            case OPEN -> query.add("and q.state = 'OPEN'");
            case ANSWERED -> query.add("and q.state = 'ANSWERED'");
        }
        if (!words.isBlank())
            query.add("and lower(q.wording) like lower(?) escape '!'", "%" + escaped(words.strip()) + "%");
        if (concept != null)
            query.add(
                    "and exists (select 1 from question_concept c where c.question_id = q.id and c.concept_id = ?)",
                    concept.value());
        List<Row> rows = query.add(
                        "order by q.asked_at desc, q.id desc limit ? offset ?", request.size(), request.from())
                .rows(em);
        long total = rows.isEmpty() ? request.from() : rows.get(0).number(TOTAL);
        return new Page<>(rows.stream().map(BrowseQuestions::row).toList(), total, request.from());
    }

    private static Sql from(Viewer viewer) {
        long me = viewer.agent().value();
        return Sql.of(ROW, me, me, me, me).add(Sight.of(viewer));
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static QuestionRow row(Row row) {
        return new QuestionRow(
                new QuestionId(row.number(0)),
                row.text(1),
                row.text(2),
                row.code(3, QuestionState.class),
                row.code(4, Reach.class),
                row.instant(5),
                row.date(6),
                row.text(7),
                row.text(8),
                row.number(9),
                row.number(10) > 0,
                (int) row.number(11),
                (int) row.number(12));
    }

    /**
     * Returns open and answered questions that are worded much alike, most alike first, of the newest thousand that the viewer
     * sees; none for fewer than three characters.
     */
    public List<QuestionRow> similar(String wording, Viewer viewer, int max) {
        if (wording.strip().length() < TELLING) return List.of();
        Map<QuestionRow, Double> alike = new HashMap<>();
        for (Row row : from(viewer)
                .add("and q.state <> 'WITHDRAWN' order by q.asked_at desc, q.id desc limit ?", COMPARED)
                .rows(em)) {
            QuestionRow question = row(row);
            double likeness = Likeness.of(wording, question.wording());
            if (likeness >= ALIKE) alike.put(question, likeness);
        }
        return alike.entrySet().stream()
                .sorted(Map.Entry.<QuestionRow, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> -entry.getKey().id().value()))
                .map(Map.Entry::getKey)
                .limit(max)
                .toList();
    }

    /** Returns a question with all its answers, in a few statements; refuses {@link NotFound} to those who do not see it. */
    public QuestionPage page(QuestionId id, Viewer viewer) {
        QuestionRow row = from(viewer).add("and q.id = ?", id.value()).rows(em).stream()
                .map(BrowseQuestions::row)
                .findFirst()
                .orElseThrow(() -> new NotFound("question", id));
        Row facts = Sql.of("select note, asked_by, accepted_answer from question where id = ?", id.value())
                .rows(em)
                .get(0);
        boolean mine = facts.number(1) == viewer.agent().value();
        return new QuestionPage(
                row,
                facts.textOrNull(0),
                concepts(id),
                people(id),
                mine,
                asksMe(id, viewer),
                row.state() == QuestionState.OPEN && (mine || late(row) && coach(viewer)),
                answers(id, facts.numberOrNull(2), viewer));
    }

    /** Notes that the viewer has looked at it: what is there is not new to them any more. */
    public void seen(QuestionId id, Viewer viewer) {
        Instant now = clock.instant();
        int known = Sql.of(
                        "update question_seen set seen_at = ? where question_id = ? and agent_id = ?",
                        now,
                        id.value(),
                        viewer.agent().value())
                .execute(em);
        if (known == 0)
            Sql.of(
                            "insert ignore into question_seen (question_id, agent_id, seen_at) values (?, ?, ?)",
                            id.value(),
                            viewer.agent().value(),
                            now)
                    .execute(em);
    }

    private boolean late(QuestionRow row) {
        return !LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isBefore(row.due());
    }

    private boolean coach(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR)
                || new People(em).byId(viewer.agent()).licence() == Licence.COACH;
    }

    private boolean asksMe(QuestionId id, Viewer viewer) {
        return Sql.of(
                                "select count(*) from question_recipient where question_id = ? and agent_id = ? and state = ?",
                                id.value(),
                                viewer.agent().value(),
                                RecipientState.WAITING)
                        .number(em)
                > 0;
    }

    private List<ConceptId> concepts(QuestionId id) {
        return Sql.of("select concept_id from question_concept where question_id = ? order by concept_id", id.value())
                .rows(em)
                .stream()
                .map(row -> new ConceptId(row.number(0)))
                .toList();
    }

    private List<Person> people(QuestionId id) {
        return Sql.of("select a.name_zh, a.name_en from question_recipient r join agent a on a.id = r.agent_id")
                .add("where r.question_id = ? order by r.agent_id", id.value())
                .rows(em)
                .stream()
                .map(row -> new Person(row.text(0), row.text(1)))
                .toList();
    }

    private List<AnswerView> answers(QuestionId id, @Nullable Long accepted, Viewer viewer) {
        List<Row> rows = Sql.of(
                        "select n.id, n.revision, n.text, a.name_zh, a.name_en, n.written_at, n.edited_at, n.author_id, n.item_id,"
                                + " (select coalesce(sum(v.points), 0) from question_vote v where v.answer_id = n.id),"
                                + " (select coalesce(sum(v.points), 0) from question_vote v where v.answer_id = n.id and v.agent_id = ?)"
                                + " from question_answer n join agent a on a.id = n.author_id"
                                + " where n.question_id = ? and n.withdrawn_at is null order by n.written_at, n.id",
                        viewer.agent().value(),
                        id.value())
                .rows(em);
        Map<Long, List<String>> before = before(id);
        Set<KnowledgeId> readable = readable(rows, viewer);
        return rows.stream()
                .map(row -> answer(row, accepted, before, readable, viewer))
                .sorted(Comparator.comparing(AnswerView::accepted)
                        .thenComparing(AnswerView::votes)
                        .reversed())
                .toList();
    }

    private static AnswerView answer(
            Row row,
            @Nullable Long accepted,
            Map<Long, List<String>> before,
            Set<KnowledgeId> readable,
            Viewer viewer) {
        KnowledgeId item = row.empty(8) ? null : new KnowledgeId(row.number(8));
        boolean mine = row.number(7) == viewer.agent().value();
        return new AnswerView(
                new AnswerId(row.number(0)),
                (int) row.number(1),
                row.text(2),
                new Person(row.text(3), row.text(4)),
                row.instant(5),
                !row.empty(6),
                row.number(9),
                (int) row.number(10),
                mine,
                accepted != null && accepted == row.number(0),
                before.getOrDefault(row.number(0), List.of()),
                item != null && (mine || readable.contains(item)) ? item : null,
                item != null);
    }

    private Map<Long, List<String>> before(QuestionId id) {
        Map<Long, List<String>> before = new HashMap<>();
        for (Row row : Sql.of(
                        "select b.answer_id, b.text from question_answer_before b"
                                + " join question_answer n on n.id = b.answer_id where n.question_id = ? order by b.id desc",
                        id.value())
                .rows(em))
            before.computeIfAbsent(row.number(0), answer -> new ArrayList<>()).add(row.text(1));
        return before;
    }

    private Set<KnowledgeId> readable(List<Row> answers, Viewer viewer) {
        Set<KnowledgeId> items = new HashSet<>();
        for (Row row : answers) if (!row.empty(8)) items.add(new KnowledgeId(row.number(8)));
        return items.isEmpty() ? Set.of() : knowledge.visible(items, viewer);
    }
}
