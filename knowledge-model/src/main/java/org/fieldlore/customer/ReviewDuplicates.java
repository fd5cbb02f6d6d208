package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.customer.match.Agreement;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Decides about customers who may be one. For administrators; all others are refused with {@code NotAllowed}. */
@UseCase
public class ReviewDuplicates {
    private static final int SOME = 50;
    private static final String PAIRS =
            " from duplicate_pair p join customer f on f.id = p.first_id join customer s on s.id = p.second_id";
    private static final String CERTAIN = PAIRS + " where p.state = 'CERTAIN'";
    private static final String MERGES = " from customer_merge m join customer_absorbed s on s.id = m.absorbed_id"
            + " left join customer f on f.id = m.survivor_id left join customer_absorbed g on g.id = m.survivor_id";

    private final EntityManager em;
    private final Clock clock;
    private final MergeCustomers merger;

    @Inject
    public ReviewDuplicates(EntityManager em, Clock clock, MergeCustomers merger) {
        this.em = em;
        this.clock = clock;
        this.merger = merger;
    }

    /** How many there are of each state. */
    public Map<DuplicateState, Long> counts(Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        Map<DuplicateState, Long> counts = new EnumMap<>(DuplicateState.class);
        for (DuplicateState state : DuplicateState.values()) counts.put(state, 0L);
        for (Row row : Sql.of("select p.state, count(*)" + PAIRS + " where p.state <> 'MERGED' group by p.state")
                .rows(em)) counts.put(row.code(0, DuplicateState.class), row.number(1));
        counts.put(DuplicateState.MERGED, standing(null));
        return counts;
    }

    /** Those of a state: pairs the surest first, merges the newest first. */
    public Page<DuplicateRow> page(DuplicateState state, Viewer viewer, Page.Request request) {
        return page(state, null, viewer, request);
    }

    /** The same; of merges only those that were made together by this run, when one is named. */
    public Page<DuplicateRow> page(DuplicateState state, @Nullable Long run, Viewer viewer, Page.Request request) {
        MergeCustomers.requireRight(viewer);
        boolean merged = state == DuplicateState.MERGED;
        Sql select = merged
                ? Sql.of(
                        "select m.id, 'MERGED' as state, 1 as probability, m.survivor_id, coalesce(f.external_id, g.external_id)"
                                + " as external, coalesce(f.name, g.name) as named, coalesce(f.city, g.city) as city, m.absorbed_id,"
                                + " s.external_id, s.name, s.city, m.merged_at, a.name_zh, a.name_en" + MERGES
                                + " join agent a on a.id = m.merged_by where m.undone_at is null")
                : Sql.of(
                        "select p.id, p.state, p.probability, f.id, f.external_id, f.name, f.city, s.id, s.external_id, s.name,"
                                + " s.city, p.decided_at, a.name_zh, a.name_en" + PAIRS
                                + " left join agent a on a.id = p.decided_by where p.state = ? order by p.probability desc, p.id",
                        state);
        if (merged) select.add(run == null ? "" : "and m.run_id = " + run).add("order by m.id desc");
        List<DuplicateRow> rows = select.add("limit ? offset ?", request.size(), request.from()).rows(em).stream()
                .map(row -> row(row, viewer))
                .toList();
        long total = merged ? standing(run) : counts(viewer).getOrDefault(state, 0L);
        return new Page<>(rows, total, request.from());
    }

    /** How many merges stand: of this run, or of all. */
    private long standing(@Nullable Long run) {
        return Sql.of("select count(*) from customer_merge where undone_at is null"
                        + (run == null ? "" : " and run_id = " + run))
                .number(em);
    }

    private static DuplicateRow row(Row row, Viewer viewer) {
        return new DuplicateRow(
                row.number(0),
                row.code(1, DuplicateState.class),
                Double.parseDouble(row.text(2)),
                side(row, 3, viewer),
                side(row, 7, viewer),
                row.instantOrNull(11),
                row.textOrNull(12),
                row.textOrNull(13));
    }

    private static DuplicateRow.Side side(Row row, int at, Viewer viewer) {
        return new DuplicateRow.Side(
                new CustomerId(row.number(at)),
                row.text(at + 1),
                String.valueOf(Mask.fact(Fact.NAME, row.text(at + 2), Clearance.of(viewer, null))),
                row.textOrNull(at + 3));
    }

    /** One pair side by side. Refuses {@code NotFound}, and {@link MergedMeanwhile} when one of the two is absorbed. */
    public PairView view(long id, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        DuplicatePair pair = em.find(DuplicatePair.class, id);
        if (pair == null) throw new NotFound("pair", id);
        Customer first = present(pair.first());
        Customer second = present(pair.second());
        Map<String, String[]> parts = parts(pair.parts());
        Clearance clearance = Clearance.of(viewer, null);
        List<PairView.Line> lines = Arrays.stream(Fact.values())
                .filter(fact -> first.value(fact) != null || second.value(fact) != null)
                .map(fact -> line(fact, first, second, parts.get(fact.name()), clearance))
                .toList();
        return new PairView(
                id,
                pair.state(),
                pair.probability(),
                firstStays(first, second),
                lines,
                first.externalId(),
                second.externalId());
    }

    private Customer present(CustomerId id) {
        Customer customer = em.find(Customer.class, id.value());
        if (customer == null) throw new MergedMeanwhile(id);
        return customer;
    }

    private static PairView.Line line(
            Fact fact, Customer first, Customer second, String @Nullable [] part, Clearance clearance) {
        @Nullable Object one = first.value(fact);
        @Nullable Object other = second.value(fact);
        return new PairView.Line(
                fact,
                side(fact, one, clearance),
                side(fact, other, clearance),
                part == null ? null : Agreement.valueOf(part[1]),
                part == null ? 0 : Double.parseDouble(part[2]),
                one != null && other != null && !one.equals(other));
    }

    private static PairView.Side side(Fact fact, @Nullable Object value, Clearance clearance) {
        @Nullable Object shown = Mask.fact(fact, value, clearance);
        return new PairView.Side(shown, value != null && shown == null);
    }

    private static Map<String, String[]> parts(String written) {
        Map<String, String[]> parts = new HashMap<>();
        for (String part : written.split(" ")) {
            String[] values = part.split(":");
            parts.put(values[0], values);
        }
        return parts;
    }

    /** The record to keep: the one that knows more, of two that know as much the newer one. */
    private static boolean firstStays(Customer first, Customer second) {
        long more = known(first) - known(second);
        return more == 0 ? !first.origin().at().isBefore(second.origin().at()) : more > 0;
    }

    private static long known(Customer customer) {
        return Arrays.stream(Fact.values())
                .map(customer::value)
                .filter(Objects::nonNull)
                .count();
    }

    /**
     * Merges a pair; the survivor is the first or the second. Gaps of the survivor are filled; of the other facts those named
     * are taken from the other. Refuses {@link PairDecided} and {@link MergedMeanwhile}.
     */
    public long merge(long id, boolean firstStays, Set<Fact> taken, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        DuplicatePair pair = locked(id);
        pair.decide(DuplicateState.MERGED, viewer.agent(), clock.instant());
        CustomerId survivor = firstStays ? pair.first() : pair.second();
        Customer stays = present(survivor);
        Set<Fact> all = EnumSet.noneOf(Fact.class);
        all.addAll(taken);
        for (Fact fact : Fact.values()) if (stays.value(fact) == null) all.add(fact);
        return merger.merge(survivor, firstStays ? pair.second() : pair.first(), all, viewer);
    }

    /** Keeps that both are two customers; the pair is not proposed again. Refuses {@link PairDecided}. */
    public void turnDown(long id, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        locked(id).decide(DuplicateState.TURNED_DOWN, viewer.agent(), clock.instant());
    }

    /**
     * Merges some of the certain pairs as they stand, as part of a run, and returns how many; 0 when none is left that can be
     * merged. Refuses {@link MergedMeanwhile} when somebody merges one of them at the same time; then none is merged.
     */
    public int mergeSomeCertain(long run, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        int merged = 0;
        for (Row row : Sql.of("select p.id" + CERTAIN + " order by p.probability desc, p.id limit " + SOME)
                .rows(em)) {
            DuplicatePair pair = locked(row.number(0));
            Customer first = em.find(Customer.class, pair.first().value());
            Customer second = em.find(Customer.class, pair.second().value());
            // Of three records of one customer the second merge makes the third pair pointless.
            if (!pair.state().open() || first == null || second == null) continue;
            long merge = merge(pair.id(), firstStays(first, second), Set.of(), viewer);
            Objects.requireNonNull(em.find(Merge.class, merge)).partOf(run);
            merged++;
        }
        return merged;
    }

    /** How many certain pairs could be merged. */
    static Sql certain() {
        return Sql.of("select count(*)" + CERTAIN);
    }

    /** Undoes a merge as {@link MergeCustomers#undo} does; both are held for two from now on. */
    public void undo(long merge, Viewer viewer) {
        merger.undo(merge, viewer);
        Merge undone = Objects.requireNonNull(em.find(Merge.class, merge));
        long one = undone.survivor().value();
        long other = undone.absorbed().value();
        em.createQuery(
                        "select p from DuplicatePair p where p.first = :first and p.second = :second",
                        DuplicatePair.class)
                .setParameter("first", Math.min(one, other))
                .setParameter("second", Math.max(one, other))
                .getResultList()
                .forEach(pair -> pair.takenApart(viewer.agent(), clock.instant()));
    }

    private DuplicatePair locked(long id) {
        DuplicatePair pair = em.find(DuplicatePair.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (pair == null) throw new NotFound("pair", id);
        return pair;
    }
}
