package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.advice.proof.SalesStage;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Reads what the database knows of items that may be shown, in one statement. */
record Evidences(EntityManager em) {
    /** What was shown so long ago to the same viewer is the same showing. */
    static final Duration SAME_SHOWING = Duration.ofHours(24);

    /** Ids begin at 1. */
    private static final long NOBODY = 0;

    /**
     * Returns the evidence by item; items that nobody may find any more, or that are no longer true, are missing.
     *
     * @param customer null for one whom the archive does not know
     * @param stage at which the customer is; null when not known
     */
    Map<KnowledgeId, Evidence> of(
            Collection<KnowledgeId> items,
            @Nullable CustomerId customer,
            Viewer viewer,
            @Nullable SalesStage stage,
            Instant now,
            Duration hidden) {
        long beside = customer == null ? NOBODY : customer.value();
        Map<KnowledgeId, Evidence> evidence = new HashMap<>();
        if (items.isEmpty()) return evidence;
        String said = "(select count(distinct f.agent_id) from advice_feedback f where f.item_id = i.id"
                + " and f.withdrawn = 0 and f.kind";
        Sql query = Sql.of("select i.id, i.confidence, a.id, a.name_zh, a.name_en, b.name_zh, b.name_en,"
                        + " coalesce(v.decided_at, i.updated_at),")
                .add("coalesce(h.colleagues, 0), coalesce(t.colleagues, 0),")
                .add(said + " = 'OUTDATED' and f.given_at > coalesce(v.decided_at, i.updated_at)),")
                .add(
                        said + " = 'NOT_FOR_CUSTOMER' and f.customer_id = ? and f.given_at > ?),",
                        beside,
                        now.minus(hidden))
                .add(
                        said
                                + " = 'OUTDATED' and f.agent_id = ? and f.given_at > coalesce(v.decided_at, i.updated_at)),",
                        viewer.agent().value())
                .add(
                        "s.id, g.kind, g.id, i.valid_until, (select group_concat(cast(x.second_id as char(20)) separator ',')"
                                + " from item_contradiction x where x.first_id = i.id and x.withdrawn = 0) from knowledge_item i")
                .add("left join knowledge_version v on v.item_id = i.id and v.version_number = i.live_version")
                .add("left join item_help h on h.item_id = i.id and h.stage = ''")
                .add(
                        "left join item_help t on t.item_id = i.id and t.stage = ?",
                        // There is none under this name.
                        stage == null ? "-" : stage.name())
                .add("join agent a on a.id = i.author_id join branch b on b.id = a.branch_id")
                .add(
                        "left join advice_showing s on s.item_id = i.id and s.customer_id = ? and s.viewer_id = ?"
                                + " and s.shown_at > ?",
                        beside,
                        viewer.agent().value(),
                        now.minus(SAME_SHOWING))
                .add("left join advice_feedback g on g.showing_id = s.id and g.withdrawn = 0")
                .add("where i.confidence in ('VALIDATED', 'NOT_VALIDATED')")
                .add(
                        "and (i.valid_until is null or i.valid_until >= ?)",
                        now.atZone(ZoneOffset.UTC).toLocalDate())
                .add("and i.id in")
                .list(items.stream().map(KnowledgeId::value).toList())
                .add("order by i.id, s.id");
        for (Row row : query.rows(em)) evidence.merge(new KnowledgeId(row.number(0)), one(row), Evidences::together);
        return evidence;
    }

    private static Evidence one(Row row) {
        Evidence evidence = new Evidence(
                row.code(1, Confidence.class),
                new Card.Author(new AgentId(row.number(2)), row.text(3), row.text(4), row.text(5), row.text(6)),
                row.instant(7),
                row.dateOrNull(16),
                (int) row.number(8),
                (int) row.number(9),
                (int) row.number(10),
                row.number(11) + row.number(12) > 0,
                row.empty(17) ? Set.of() : items(row.text(17)),
                row.empty(13) ? null : new ShowingId(row.number(13)),
                Map.of());
        return row.empty(14) ? evidence : evidence.with(row.code(14, Feedback.class), new FeedbackId(row.number(15)));
    }

    private static Set<KnowledgeId> items(String numbers) {
        return Arrays.stream(numbers.split(","))
                .map(number -> new KnowledgeId(Long.parseLong(number.strip())))
                .collect(Collectors.toSet());
    }

    /** A row more is a feedback more on the same showing, or a later showing. */
    private static Evidence together(Evidence earlier, Evidence row) {
        if (row.showing() == null || !row.showing().equals(earlier.showing())) return row;
        Evidence both = earlier;
        for (Map.Entry<Feedback, FeedbackId> given : row.given().entrySet())
            both = both.with(given.getKey(), given.getValue());
        return both;
    }
}
