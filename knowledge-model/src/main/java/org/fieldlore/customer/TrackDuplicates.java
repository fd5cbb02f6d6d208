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
import org.fieldlore.customer.match.Crowd;
import org.fieldlore.customer.match.FindPairs;
import org.fieldlore.customer.match.Judgement;
import org.fieldlore.customer.match.Particulars;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Keeps book on a look for duplicates while it runs. Each call is a transaction of its own, so that others see it move. */
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

    /** Keeps that somebody wants to look. Refuses {@link SearchIsRunning}, and {@code NotAllowed} all but administrators. */
    public long ask(Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        for (DuplicateSearch running : running()) throw new SearchIsRunning(running.id());
        DuplicateSearch search = new DuplicateSearch(viewer.agent(), clock.instant());
        em.persist(search);
        em.flush();
        return search.id();
    }

    /** Asks a running one to stop; one that has ended stays as it is. */
    public void cancel(long search, Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        locked(search).cancel();
    }

    /** The newest one; nothing before the first. */
    public Optional<DuplicateSearch.View> newest(Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        return em.createQuery("select s from DuplicateSearch s order by s.id desc", DuplicateSearch.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DuplicateSearch::view);
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

    public boolean progress(long search, int percent) {
        return locked(search).progress(percent);
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
                        new DuplicateSearch.Outcome(customers, found.compared(), found.skipped(), fresh.size()),
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

    public void stop(long search) {
        locked(search).stop(clock.instant());
    }

    public void fail(long search, String why) {
        locked(search).fail(why, clock.instant());
    }

    /** Ends whatever is still marked as running: for a server that starts anew. */
    public void failInterrupted() {
        for (DuplicateSearch search : running()) search.fail(LookForDuplicates.INTERRUPTED, clock.instant());
    }

    private List<DuplicateSearch> running() {
        return new ArrayList<>(
                em.createQuery("select s from DuplicateSearch s where s.state = :running", DuplicateSearch.class)
                        .setParameter("running", DuplicateSearch.State.RUNNING)
                        .getResultList());
    }

    // Locked, since the one who asks to cancel and the one who counts write the same row.
    private DuplicateSearch locked(long id) {
        DuplicateSearch search = em.find(DuplicateSearch.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (search == null) throw new NotFound("search", id);
        return search;
    }
}
