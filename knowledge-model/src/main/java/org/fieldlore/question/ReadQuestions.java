package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads questions: for those who were asked, and for the office that asked them. */
@UseCase
public class ReadQuestions {
    private static final String TO_ONE =
            "select q.id, q.wording, q.lang, q.note, q.searches, q.searchers, q.asked_at, q.due_on, q.state,"
                    + " a.name_zh, a.name_en, i.id, q.reach, q.bounty, q.spot_concept, q.spot_segment, q.spot_stage,"
                    + " count(*) over () from question_recipient r"
                    + " join question q on q.id = r.question_id join agent a on a.id = q.asked_by"
                    // What was thrown away is not begun any more.
                    + " left join knowledge_item i on i.id = r.item_id and i.discarded_at is null";

    private static final String OFFICE =
            "select q.id, q.wording, q.search_key, q.state, q.asked_at, q.due_on, q.searches,"
                    + " q.searchers, q.item_id, q.reach, q.bounty, count(*) over () from question q";

    private final EntityManager em;
    private final ReadKnowledge knowledge;

    @Inject
    public ReadQuestions(EntityManager em, ReadKnowledge knowledge) {
        this.em = em;
        this.knowledge = knowledge;
    }

    /** Returns what waits for somebody's answer, what is due first on top, in one statement. */
    public Page<AskedMe> waiting(AgentId me, Page.Request request) {
        List<Row> rows = Sql.of(TO_ONE)
                .add(
                        "where r.agent_id = ? and r.state = ? and q.state = ?",
                        me.value(),
                        RecipientState.WAITING,
                        QuestionState.OPEN)
                .add("order by q.due_on, q.id limit ? offset ?", request.size(), request.from())
                .rows(em);
        return new Page<>(rows.stream().map(ReadQuestions::toOne).toList(), total(rows, 17, request), request.from());
    }

    /** Returns a question that somebody was asked, whatever became of it; refuses {@link NotFound} to others. */
    public AskedMe asked(QuestionId id, AgentId me) {
        return Sql.of(TO_ONE).add("where r.agent_id = ? and q.id = ?", me.value(), id.value()).rows(em).stream()
                .map(ReadQuestions::toOne)
                .findFirst()
                .orElseThrow(() -> new NotFound("question", id));
    }

    /** Returns the newest question for which somebody began this item, or nothing. */
    public Optional<AskedMe> behind(KnowledgeId item, AgentId me) {
        return Sql.of(TO_ONE)
                .add("where r.agent_id = ? and i.id = ? order by q.id desc", me.value(), item.value())
                .rows(em)
                .stream()
                .map(ReadQuestions::toOne)
                .findFirst();
    }

    private static AskedMe toOne(Row row) {
        return new AskedMe(
                new QuestionId(row.number(0)),
                row.text(1),
                row.text(2),
                row.textOrNull(3),
                row.number(4),
                row.number(5),
                row.instant(6),
                row.date(7),
                row.code(8, QuestionState.class),
                row.text(9),
                row.text(10),
                row.empty(11) ? null : new KnowledgeId(row.number(11)),
                row.code(12, Reach.class),
                (int) row.number(13),
                row.empty(14)
                        ? null
                        : new Spot(
                                row.empty(15) ? null : new SegmentId(row.number(15)),
                                row.textOrNull(16),
                                new ConceptId(row.number(14))));
    }

    /**
     * Returns all questions, the open ones first and then the newest first, in a few statements. Refuses {@link NotAllowed} to
     * others than the office.
     */
    public Page<AskedRow> all(Viewer office, Page.Request request) {
        AskExperts.requireOffice(office);
        List<Row> rows = Sql.of(OFFICE)
                .add("order by case q.state when ? then 0 else 1 end, q.asked_at desc, q.id desc", QuestionState.OPEN)
                .add("limit ? offset ?", request.size(), request.from())
                .rows(em);
        return new Page<>(rows(rows, office), total(rows, 11, request), request.from());
    }

    /**
     * Returns for searches, by the key that the search log gives them, the newest question that was asked because of them and
     * not withdrawn; others are missing. Refuses {@link NotAllowed} to others than the office.
     */
    public Map<String, AskedRow> because(Collection<String> searchKeys, Viewer office) {
        AskExperts.requireOffice(office);
        if (searchKeys.isEmpty()) return Map.of();
        List<Row> rows = Sql.of(OFFICE)
                .add("where q.state <> ? and q.search_key in", QuestionState.WITHDRAWN)
                .list(searchKeys)
                .add("order by q.id")
                .rows(em);
        return rows(rows, office).stream()
                .collect(Collectors.toMap(AskedRow::searchKey, row -> row, (older, newer) -> newer));
    }

    private List<AskedRow> rows(List<Row> rows, Viewer office) {
        Map<Long, List<AskedRow.Recipient>> recipients = recipients(rows);
        Map<KnowledgeId, String> titles = titles(rows, office);
        return rows.stream()
                .map(row -> row(row, recipients.getOrDefault(row.number(0), List.of()), titles))
                .toList();
    }

    private static AskedRow row(Row row, List<AskedRow.Recipient> to, Map<KnowledgeId, String> titles) {
        KnowledgeId item = item(row);
        return new AskedRow(
                new QuestionId(row.number(0)),
                row.text(1),
                row.text(2),
                row.code(3, QuestionState.class),
                row.instant(4),
                row.date(5),
                row.number(6),
                row.number(7),
                to,
                item,
                item == null ? null : titles.get(item),
                row.code(9, Reach.class),
                (int) row.number(10));
    }

    private Map<Long, List<AskedRow.Recipient>> recipients(List<Row> questions) {
        Map<Long, List<AskedRow.Recipient>> recipients = new HashMap<>();
        if (questions.isEmpty()) return recipients;
        for (Row row : Sql.of("select r.question_id, a.name_zh, a.name_en, r.state, r.reason from question_recipient r"
                        + " join agent a on a.id = r.agent_id where r.question_id in")
                .list(questions.stream().map(question -> question.number(0)).toList())
                // Not by their own ids: rows of one transaction may be numbered in any order.
                .add("order by r.agent_id")
                .rows(em))
            recipients
                    .computeIfAbsent(row.number(0), id -> new ArrayList<>())
                    .add(new AskedRow.Recipient(
                            row.text(1), row.text(2), row.code(3, RecipientState.class), row.textOrNull(4)));
        return recipients;
    }

    private Map<KnowledgeId, String> titles(List<Row> questions, Viewer office) {
        Set<KnowledgeId> items = questions.stream()
                .map(ReadQuestions::item)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (items.isEmpty()) return Map.of();
        return knowledge.findable(knowledge.visible(items, office)).stream()
                .collect(Collectors.toMap(Findable::id, Findable::title));
    }

    private static @Nullable KnowledgeId item(Row row) {
        return row.empty(8) ? null : new KnowledgeId(row.number(8));
    }

    private static long total(List<Row> rows, int place, Page.Request request) {
        return rows.isEmpty() ? request.from() : rows.get(0).number(place);
    }
}
