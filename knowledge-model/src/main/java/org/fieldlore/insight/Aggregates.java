package org.fieldlore.insight;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.segment.Blur;
import org.fieldlore.segment.SegmentRow;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Counts know-how and its evidence by segment, one statement each, for one segment or for all. */
final class Aggregates {
    static final String FINDABLE = "i.confidence in ('VALIDATED', 'NOT_VALIDATED')";

    /** Standing use or help by others than the author, for customers who do not object to analysis. */
    static final String EVIDENCE =
            "f.item_id = i.id and f.withdrawn = 0 and f.kind in ('USED', 'HELPFUL') and f.agent_id <> i.author_id and "
                    + Sums.counted("f.customer_id");

    /** How many customers the evidence is of, and their mark. */
    static final String EVIDENCED = evidenced("f.customer_id");

    private static final int TOP_CONCEPTS = 8;

    private final EntityManager em;
    private final Clock clock;
    private final Blur blur;
    private final @Nullable SegmentId only;

    Aggregates(EntityManager em, Clock clock, Blur blur, @Nullable SegmentId only) {
        this.em = em;
        this.clock = clock;
        this.blur = blur;
        this.only = only;
    }

    /** What the field knows of each of these segments, in their order. */
    List<SegmentInsight> of(List<SegmentRow> segments, Function<Sums, SegmentInsight.Book> told) {
        Map<SegmentId, SegmentInsight.Lore> lore = lore(evidence());
        Map<SegmentId, List<SegmentInsight.ConceptCount>> concepts = concepts();
        return segments.stream()
                .map(row -> new SegmentInsight(
                        row.id(),
                        row.code(),
                        row.nameZh(),
                        row.nameEn(),
                        row.goalZh(),
                        row.goalEn(),
                        told.apply(row.sums()),
                        lore.getOrDefault(row.id(), SegmentInsight.Lore.NONE),
                        concepts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** How many customers there are in a column, and their mark. */
    static String evidenced(String column) {
        return " count(distinct " + column + "), sum(distinct " + Sums.mark(column) + ")";
    }

    private record Evidence(long agents, Count customers) {}

    private Map<SegmentId, Evidence> evidence() {
        Map<SegmentId, Evidence> evidence = new HashMap<>();
        for (Row row : narrowed(
                        Sql.of("select t.segment_id, count(distinct f.agent_id)," + EVIDENCED
                                + " from knowledge_segment t join knowledge_item i on i.id = t.item_id"
                                + " join advice_feedback f on " + EVIDENCE + " where " + FINDABLE),
                        "t.segment_id")
                .add("group by t.segment_id")
                .rows(em)) evidence.put(new SegmentId(row.number(0)), new Evidence(row.number(1), count(blur, row, 2)));
        return evidence;
    }

    /** Reads what {@link #EVIDENCED} selects. */
    static Count count(Blur blur, Row row, int first) {
        return new Count(blur.customers(row.number(first), row.money(first + 1).longValue()));
    }

    private Map<SegmentId, SegmentInsight.Lore> lore(Map<SegmentId, Evidence> evidence) {
        Map<SegmentId, Map<Kind, Long>> kinds = new HashMap<>();
        Map<SegmentId, Long> added = new HashMap<>();
        for (Row row : narrowed(
                        Sql.of(
                                "select t.segment_id, i.kind, count(*),"
                                        + " sum(case when coalesce(i.submitted_at, i.created_at) >= ? then 1 else 0 end)"
                                        + " from knowledge_segment t join knowledge_item i on i.id = t.item_id where "
                                        + FINDABLE,
                                clock.instant().minus(Duration.ofDays(90))),
                        "t.segment_id")
                .add("group by t.segment_id, i.kind")
                .rows(em)) {
            SegmentId id = new SegmentId(row.number(0));
            kinds.computeIfAbsent(id, segment -> new EnumMap<>(Kind.class)).put(row.code(1, Kind.class), row.number(2));
            added.merge(id, row.number(3), Long::sum);
        }
        Map<SegmentId, SegmentInsight.Lore> lore = new HashMap<>();
        kinds.forEach((id, of) -> lore.put(
                id, lore(of, added.getOrDefault(id, 0L), evidence.getOrDefault(id, new Evidence(0, new Count(null))))));
        return lore;
    }

    private static SegmentInsight.Lore lore(Map<Kind, Long> of, long added, Evidence evidence) {
        return new SegmentInsight.Lore(
                of.getOrDefault(Kind.INSIGHT, 0L),
                of.getOrDefault(Kind.EXPERIENCE, 0L),
                of.getOrDefault(Kind.FAQ, 0L),
                of.getOrDefault(Kind.REFERENCE, 0L),
                added,
                evidence.agents(),
                evidence.customers());
    }

    private Map<SegmentId, List<SegmentInsight.ConceptCount>> concepts() {
        Map<SegmentId, List<SegmentInsight.ConceptCount>> concepts = new HashMap<>();
        for (Row row : narrowed(
                        Sql.of("select t.segment_id, k.concept_id, count(*) from knowledge_segment t"
                                + " join knowledge_item i on i.id = t.item_id"
                                + " join knowledge_concept k on k.item_id = i.id where " + FINDABLE),
                        "t.segment_id")
                .add("group by t.segment_id, k.concept_id order by t.segment_id, count(*) desc, k.concept_id")
                .rows(em)) {
            List<SegmentInsight.ConceptCount> top =
                    concepts.computeIfAbsent(new SegmentId(row.number(0)), id -> new ArrayList<>());
            if (top.size() < TOP_CONCEPTS)
                top.add(new SegmentInsight.ConceptCount(new ConceptId(row.number(1)), row.number(2)));
        }
        return concepts;
    }

    private Sql narrowed(Sql query, String column) {
        return only == null ? query : query.add("and " + column + " = ?", only.value());
    }
}
