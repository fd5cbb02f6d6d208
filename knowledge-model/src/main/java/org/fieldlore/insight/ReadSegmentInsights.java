package org.fieldlore.insight;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.Blur;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentRow;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads what segments are worth and what the field knows of them: sums only, no row names a person. */
@UseCase
public class ReadSegmentInsights {
    // By what is told: the true order would tell who is larger by one.
    private static final Comparator<SegmentInsight> MOST_FIRST = Comparator.comparing(
                    (SegmentInsight segment) -> segment.book().customers().value(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(SegmentInsight::code);

    private final EntityManager em;
    private final Clock clock;
    private final ReadSegments segments;
    private final Blurring blurring;
    private final SegmentSettings settings;

    @Inject
    public ReadSegmentInsights(
            EntityManager em, Clock clock, ReadSegments segments, Blurring blurring, SegmentSettings settings) {
        this.em = em;
        this.clock = clock;
        this.segments = segments;
        this.blurring = blurring;
        this.settings = settings;
    }

    /**
     * Returns all segments, those with most customers first, in seven statements; empty when none is defined.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public List<SegmentInsight> segments(Viewer viewer) {
        admit(viewer);
        return told(null, segments.list());
    }

    /**
     * Returns one segment, in seven statements.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     * @throws org.fieldlore.shared.NotFound when there is no such segment
     */
    public SegmentInsight segment(SegmentId id, Viewer viewer) {
        admit(viewer);
        return told(id, List.of(segments.byId(id))).get(0);
    }

    private List<SegmentInsight> told(@Nullable SegmentId only, List<SegmentRow> rows) {
        Blur blur = blurring.blur();
        Sums whole = segments.whole();
        return new Aggregates(em, clock, blur, only)
                .of(rows, sums -> SegmentInsight.Book.of(sums.told(blur, settings, whole))).stream()
                        .sorted(MOST_FIRST)
                        .toList();
    }

    /**
     * Returns a page of the items tagged with a segment, those that most colleagues used first; trimmed to what the viewer may
     * find, empty when none is.
     *
     * @param kind of which kind, or null for all
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public Page<InsightItem> items(SegmentId segment, @Nullable Kind kind, Viewer viewer, Page.Request page) {
        admit(viewer);
        Sql query = Sql.of(
                "select i.id, i.kind, i.lang, v.title, i.confidence, i.updated_at, count(distinct f.agent_id),"
                        + Aggregates.EVIDENCED + ", max(f.given_at), count(*) over () from knowledge_segment t"
                        + " join knowledge_item i on i.id = t.item_id join agent a on a.id = i.author_id"
                        + " join knowledge_version v on v.item_id = i.id"
                        + " and v.version_number = coalesce(i.live_version, i.pending_version)"
                        + " left join advice_feedback f on " + Aggregates.EVIDENCE + " where t.segment_id = ? and "
                        + Aggregates.FINDABLE + " and (i.audience = 'COMPANY' or a.branch_id = ?)",
                segment.value(),
                viewer.branch().value());
        if (kind != null) query.add("and i.kind = ?", kind);
        query.add(
                "group by i.id, i.kind, i.lang, v.title, i.confidence, i.updated_at"
                        + " order by count(distinct f.agent_id) desc, i.id desc limit ? offset ?",
                page.size(),
                page.from());
        List<Row> rows = query.rows(em);
        Blur blur = blurring.blur();
        long total = rows.isEmpty() ? page.from() : rows.get(0).number(10);
        return new Page<>(rows.stream().map(row -> item(row, blur)).toList(), total, page.from());
    }

    /**
     * Returns the whole book, to hold a segment against, in one statement.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public SegmentInsight.Book book(Viewer viewer) {
        admit(viewer);
        Sums whole = segments.whole();
        return SegmentInsight.Book.of(whole.told(blurring.blur(), settings, whole));
    }

    /**
     * Returns the last thirteen weeks of a segment, the oldest first, every week present, in two statements.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public List<Week> trend(SegmentId segment, Viewer viewer) {
        admit(viewer);
        List<LocalDate> weeks = Week.before(LocalDate.now(clock));
        Map<Long, Long> added = new HashMap<>();
        for (Row row : weekly(weeks, "count(*)", "coalesce(i.submitted_at, i.created_at)", "i.id", "", segment)
                .rows(em)) added.put(row.number(0), row.number(1));
        Blur blur = blurring.blur();
        Map<Long, Count> used = new HashMap<>();
        for (Row row : weekly(
                        weeks,
                        Aggregates.evidenced("w.what"),
                        "f.given_at",
                        "f.customer_id",
                        " join advice_feedback f on " + Aggregates.EVIDENCE,
                        segment)
                .rows(em)) used.put(row.number(0), Aggregates.count(blur, row, 1));
        return LongStream.range(0, weeks.size())
                .mapToObj(week -> new Week(
                        weeks.get((int) week), added.getOrDefault(week, 0L), used.getOrDefault(week, new Count(null))))
                .toList();
    }

    /** Figures of what happened to the items of a segment, by the number of the week in which it did. */
    private Sql weekly(
            List<LocalDate> weeks, String figures, String when, String what, String joined, SegmentId segment) {
        Sql query = Sql.of("select w.week, " + figures + " from (select " + what + " as what, case");
        for (int week = 1; week < weeks.size(); week++)
            query.add("when " + when + " < ? then " + (week - 1), start(weeks.get(week)));
        return query.add("else " + (weeks.size() - 1) + " end as week from knowledge_segment t"
                        + " join knowledge_item i on i.id = t.item_id" + joined)
                .add(
                        "where t.segment_id = ? and " + Aggregates.FINDABLE + " and " + when
                                + " >= ?) w group by w.week",
                        segment.value(),
                        start(weeks.get(0)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static InsightItem item(Row row, Blur blur) {
        Count customers = Aggregates.count(blur, row, 7);
        return new InsightItem(
                new KnowledgeId(row.number(0)),
                row.code(1, Kind.class),
                row.text(2),
                row.text(3),
                row.code(4, Confidence.class),
                row.instant(5),
                row.number(6),
                customers,
                customers.suppressed() ? null : row.instantOrNull(9));
    }

    private static void admit(Viewer viewer) {
        boolean may = viewer.is(Role.ACTUARY) || viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR);
        if (!may) throw new NotAllowed("segment insights");
    }
}
