package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.customer.DuplicateRun.State;
import org.fieldlore.customer.match.Crowd;
import org.fieldlore.customer.match.FindPairs;
import org.fieldlore.customer.match.Judgement;
import org.fieldlore.customer.match.Particulars;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Keeps book on the work on duplicates, in line and while it runs. Each call is a transaction of its own, so that others see it move. */
@UseCase
public class TrackDuplicates {
    private static final int PAGE = 5_000;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public TrackDuplicates(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Puts in line what somebody asks for. Refuses {@link SearchIsRunning}, and {@code NotAllowed} all but administrators. */
    public long ask(DuplicateRun.Kind kind, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        for (DuplicateRun active : in(State.RUNNING, State.WAITING)) throw new SearchIsRunning(active.id());
        return add(kind, viewer.agent()).id();
    }

    /** Puts in line to merge what a look has found. */
    public void askToMerge(AgentId by) {
        add(DuplicateRun.Kind.MERGE, by);
    }

    /**
     * Puts a look in line when this import brought or changed a customer; imports that end while one waits share that one. Says
     * whether there is one to begin.
     */
    public boolean askAfter(long importRun, AgentId by) {
        if (Sql.of("select id from customer where source_run = ? limit 1", importRun)
                .rows(em)
                .isEmpty()) return false;
        DuplicateRun look = in(State.WAITING).stream()
                .filter(waiting -> waiting.kind() == DuplicateRun.Kind.LOOK)
                .findFirst()
                .orElseGet(() -> add(DuplicateRun.Kind.LOOK, by));
        Sql.of("insert into duplicate_run_import (import_run, run_id) values (?, ?)", importRun, look.id())
                .execute(em);
        return true;
    }

    private DuplicateRun add(DuplicateRun.Kind kind, AgentId by) {
        DuplicateRun run = new DuplicateRun(kind, by, clock.instant());
        em.persist(run);
        em.flush();
        return run;
    }

    /** Begins the first in line; nothing when none waits. */
    public Optional<DuplicateRun.View> next() {
        Optional<DuplicateRun> first = in(State.WAITING).stream().findFirst();
        first.ifPresent(run -> run.begin(clock.instant()));
        return first.map(DuplicateRun::view);
    }

    /** Asks a running one to stop, and takes a waiting one out of the line; one that has ended stays as it is. */
    public void cancel(long run, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        locked(run).cancel(clock.instant());
    }

    /** The newest of a kind; nothing before the first. */
    public Optional<DuplicateRun.View> newest(DuplicateRun.Kind kind, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        return em.createQuery(
                        "select r from DuplicateRun r where r.kind = :kind order by r.id desc", DuplicateRun.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DuplicateRun::view);
    }

    /** The look that followed an import; nothing when it brought no customers. */
    public Optional<DuplicateRun.View> after(long importRun, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        return Sql.of("select run_id from duplicate_run_import where import_run = ?", importRun).rows(em).stream()
                .findFirst()
                .map(row -> em.find(DuplicateRun.class, row.number(0)))
                .map(DuplicateRun::view);
    }

    /** Adds the next customers after that id, in the order of ids, and returns the last; 0 when there were none left. */
    public long read(long after, Crowd crowd) {
        List<Particulars> page = particulars(after);
        page.forEach(crowd::add);
        return page.isEmpty() ? 0 : page.get(page.size() - 1).id();
    }

    /** What the sources of the next customers say that tells people apart. */
    List<Particulars> particulars(long after) {
        List<Row> rows = Sql.of(
                        "select id, kind, name, gender, birth_date, id_number, phone_digits, email, plate, city from customer"
                                + " where id > ? order by id limit " + PAGE,
                        after)
                .rows(em);
        Map<Long, Map<Fact, Set<String>>> filled = filled(rows);
        return rows.stream().map(row -> particulars(row, filled)).toList();
    }

    private static Particulars particulars(Row row, Map<Long, Map<Fact, Set<String>>> filled) {
        return new Particulars(
                row.number(0),
                row.code(1, CustomerKind.class) != CustomerKind.INDIVIDUAL,
                row.text(2),
                told(row, 3, Fact.GENDER, filled),
                told(row, 4, Fact.BIRTH_DATE, filled) == null ? null : row.dateOrNull(4),
                told(row, 5, Fact.ID_NUMBER, filled),
                told(row, 6, Fact.PHONE, filled),
                row.empty(7) || told(row, 7, Fact.EMAIL, filled) == null
                        ? null
                        : row.text(7).toLowerCase(Locale.ROOT),
                told(row, 8, Fact.PLATE, filled),
                told(row, 9, Fact.CITY, filled));
    }

    /** What somebody stated: what a rule filled is no evidence that two are one. */
    private static @Nullable String told(Row row, int column, Fact fact, Map<Long, Map<Fact, Set<String>>> filled) {
        @Nullable String known = row.textOrNull(column);
        Set<String> values = filled.getOrDefault(row.number(0), Map.of()).getOrDefault(fact, Set.of());
        return known != null && values.contains(known) ? null : known;
    }

    private Map<Long, Map<Fact, Set<String>>> filled(List<Row> rows) {
        Map<Long, Map<Fact, Set<String>>> filled = new HashMap<>();
        if (rows.isEmpty()) return filled;
        for (Row row : Sql.of(
                        "select customer_id, fact, fact_value from filled_fact where customer_id between ? and ?",
                        rows.get(0).number(0),
                        rows.get(rows.size() - 1).number(0))
                .rows(em)) {
            Fact fact = row.code(1, Fact.class);
            filled.computeIfAbsent(row.number(0), id -> new EnumMap<>(Fact.class))
                    .computeIfAbsent(fact, one -> new HashSet<>())
                    .add(fact == Fact.PHONE ? Keys.phone(row.text(2)) : row.text(2));
        }
        return filled;
    }

    public boolean progress(long run, int percent) {
        return locked(run).progress(percent);
    }

    /** Counts what was merged until now and what is left; says whether to go on. */
    public boolean merged(long run) {
        long done = Sql.of("select count(*) from customer_merge where run_id = ?", run)
                .number(em);
        long left = ReviewDuplicates.certain().number(em);
        return locked(run).merged((int) done, (int) left);
    }

    /** Ends it as done. */
    public void finish(long run) {
        locked(run).finish(clock.instant());
    }

    /** Replaces the open pairs by those found now. What was decided stays decided. */
    public void finish(long search, int customers, FindPairs.Found found) {
        Sql.of("delete from duplicate_pair where state in ('CERTAIN', 'GREY')").execute(em);
        Set<List<Long>> decided = new HashSet<>();
        for (Row row : Sql.of("select first_id, second_id from duplicate_pair").rows(em))
            decided.add(List.of(row.number(0), row.number(1)));
        List<FindPairs.Pair> fresh = found.pairs().stream()
                .filter(pair -> !decided.contains(List.of(pair.first(), pair.second())))
                .toList();
        for (List<FindPairs.Pair> some : Chunks.of(fresh)) insert(some);
        locked(search)
                .finish(
                        new DuplicateRun.Outcome(customers, found.compared(), found.skipped(), fresh.size()),
                        clock.instant());
    }

    private void insert(List<FindPairs.Pair> pairs) {
        Instant now = clock.instant();
        Sql insert =
                Sql.of("insert into duplicate_pair (first_id, second_id, state, probability, parts, found_at) values");
        String comma = "";
        for (FindPairs.Pair pair : pairs) {
            insert.add(
                    comma + "(?, ?, ?, ?, ?, ?)",
                    pair.first(),
                    pair.second(),
                    pair.certain() ? DuplicateState.CERTAIN : DuplicateState.GREY,
                    pair.judgement().probability(),
                    written(pair.judgement()),
                    now);
            comma = ", ";
        }
        insert.execute(em);
    }

    private static String written(Judgement judgement) {
        return judgement.parts().stream()
                .map(part -> "%s:%s:%.1f".formatted(part.trait(), part.agreement(), part.weight()))
                .collect(Collectors.joining(" "));
    }

    public void stop(long run) {
        locked(run).stop(clock.instant());
    }

    public void fail(long run, String why) {
        locked(run).fail(why, clock.instant());
    }

    /** For a server that starts anew: merging goes on where it was cut off, a look ends as failed. */
    public void resume() {
        for (DuplicateRun cutOff : in(State.RUNNING)) {
            if (cutOff.kind() == DuplicateRun.Kind.MERGE) cutOff.waitAgain();
            else cutOff.fail(LookForDuplicates.INTERRUPTED, clock.instant());
        }
    }

    private List<DuplicateRun> in(State... states) {
        return new ArrayList<>(em.createQuery(
                        "select r from DuplicateRun r where r.state in :states order by r.id", DuplicateRun.class)
                .setParameter("states", List.of(states))
                .getResultList());
    }

    // Locked, since the one who asks to cancel and the one who counts write the same row.
    private DuplicateRun locked(long id) {
        DuplicateRun run = em.find(DuplicateRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) throw new NotFound("duplicate run", id);
        return run;
    }
}
