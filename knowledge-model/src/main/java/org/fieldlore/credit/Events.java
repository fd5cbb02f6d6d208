package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldlore.credit.Settlement.Happened;
import org.fieldlore.credit.Settlement.Pair;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The events that may earn points, as they were told. */
record Events(EntityManager em, CreditSettings settings) {
    private static final int CHUNK = 500;
    private static final String EVENT =
            "select e.id, e.cause, e.reason, e.happened_at, e.happened_on, e.author_id, e.actor_id, e.item_id, e.stands,"
                    + " e.counted, e.verdict from points_event e where";

    /** A branch's month from a day on: what one event can move, as caps reach no farther. */
    record Stretch(long branch, LocalDate from) {
        LocalDate monthStart() {
            return from.withDayOfMonth(1);
        }

        LocalDate nextMonth() {
            return monthStart().plusMonths(1);
        }
    }

    /** An event, without those who share in it, and what it counted so far. */
    record Counted(Happened event, int counted) {}

    /** An event with how it is seen and what it gave so far. */
    record Told(Happened event, Verdict verdict, int counted, Posted posted) {}

    /** What an event gave each agent: free, and held. */
    record Posted(Map<AgentId, Long> free, Map<AgentId, Long> held, int transactions) {}

    /** Stores what is new, and returns the stretches that it moves; empty when everything was told before. */
    List<Stretch> tell(Collection<Merit> merits) {
        Map<String, Merit> byCause = new TreeMap<>();
        merits.forEach(merit -> byCause.put(merit.cause(), merit));
        Map<Long, Map<LocalDate, LocalDate>> moved = new TreeMap<>();
        Map<String, Row> known = known(byCause.keySet());
        List<Merit> added = new ArrayList<>();
        for (Merit merit : byCause.values()) {
            Row row = known.get(merit.cause());
            if (row != null && row.flag(3) != merit.stands()) {
                Sql.of("update points_event set stands = ? where id = ?", merit.stands(), row.number(1))
                        .execute(em);
                move(moved, row.number(2), row.date(4));
            } else if (row == null && merit.stands()) added.add(merit);
        }
        add(added, moved);
        List<Stretch> stretches = new ArrayList<>();
        moved.forEach((branch, months) -> months.values().forEach(day -> stretches.add(new Stretch(branch, day))));
        return stretches;
    }

    private static void move(Map<Long, Map<LocalDate, LocalDate>> moved, long branch, LocalDate day) {
        moved.computeIfAbsent(branch, b -> new TreeMap<>())
                .merge(day.withDayOfMonth(1), day, (a, b) -> a.isBefore(b) ? a : b);
    }

    private Map<String, Row> known(Collection<String> causes) {
        Map<String, Row> known = new HashMap<>();
        for (List<String> some : chunks(causes))
            for (Row row : Sql.of("select e.cause, e.id, e.branch_id, e.stands, e.happened_on from points_event e"
                            + " where e.cause in")
                    .list(some)
                    .rows(em)) known.put(row.text(0), row);
        return known;
    }

    private void add(List<Merit> merits, Map<Long, Map<LocalDate, LocalDate>> moved) {
        if (merits.isEmpty()) return;
        Map<Long, Long> branches = branches(merits);
        for (List<Merit> some : chunks(merits)) {
            Sql insert =
                    Sql.of("insert into points_event (cause, reason, happened_at, happened_on, branch_id, author_id,"
                            + " actor_id, item_id, stands, counted, verdict) values");
            String comma = "";
            for (Merit merit : some) {
                long branch = branches.getOrDefault(merit.author().value(), 0L);
                LocalDate day = settings.day(merit.at());
                move(moved, branch, day);
                insert.add(
                        comma + "(?, ?, ?, ?, ?, ?, " + mark(merit.actor()) + ", " + mark(merit.item())
                                + ", true, 0, 'NONE')",
                        values(merit, day, branch));
                comma = ", ";
            }
            insert.execute(em);
        }
        addParts(merits);
    }

    private static String mark(@Nullable Object value) {
        return value == null ? "null" : "?";
    }

    private static Object[] values(Merit merit, LocalDate day, long branch) {
        List<Object> values = new ArrayList<>(List.of(
                merit.cause(),
                merit.reason(),
                merit.at(),
                day,
                branch,
                merit.author().value()));
        if (merit.actor() != null) values.add(merit.actor().value());
        if (merit.item() != null) values.add(merit.item().value());
        return values.toArray();
    }

    private void addParts(List<Merit> merits) {
        List<Merit> shared = merits.stream()
                .filter(merit -> merit.reviewer() != null || !merit.improvers().isEmpty())
                .toList();
        if (shared.isEmpty()) return;
        Map<String, Row> rows = known(shared.stream().map(Merit::cause).toList());
        Set<List<Object>> parts = new LinkedHashSet<>();
        for (Merit merit : shared) {
            Row row = rows.get(merit.cause());
            if (row == null) throw new IllegalStateException(merit.cause() + " was not stored");
            for (AgentId one : merit.improvers()) parts.add(List.of(row.number(1), one.value(), "IMPROVER"));
            if (merit.reviewer() != null)
                parts.add(List.of(row.number(1), merit.reviewer().value(), "REVIEWER"));
        }
        for (List<List<Object>> some : chunks(parts)) {
            Sql insert = Sql.of("insert into points_event_part (event_id, agent_id, part) values");
            String comma = "";
            for (List<Object> part : some) {
                insert.add(comma + "(?, ?, ?)", part.toArray());
                comma = ", ";
            }
            insert.execute(em);
        }
    }

    private Map<Long, Long> branches(List<Merit> merits) {
        Map<Long, Long> branches = new HashMap<>();
        for (List<Long> some : chunks(
                merits.stream().map(merit -> merit.author().value()).distinct().toList()))
            Sql.of("select a.id, a.branch_id from agent a where a.id in")
                    .list(some)
                    .rows(em)
                    .forEach(row -> branches.put(row.number(0), row.number(1)));
        return branches;
    }

    /** Returns all events of a stretch. */
    List<Counted> in(Stretch stretch) {
        return Sql.of(EVENT)
                .add(
                        "e.branch_id = ? and e.happened_on >= ? and e.happened_on < ?",
                        stretch.branch(),
                        stretch.from(),
                        stretch.nextMonth())
                .rows(em)
                .stream()
                .map(row -> new Counted(happened(row, Map.of(), Map.of()), (int) row.number(9)))
                .toList();
    }

    /** Returns the events with these ids. */
    List<Told> with(Collection<Long> ids) {
        List<Told> all = new ArrayList<>();
        for (List<Long> some : chunks(ids)) all.addAll(told(Sql.of("e.id in").list(some)));
        return all;
    }

    private List<Told> told(Sql which) {
        Map<Long, List<AgentId>> improvers = new HashMap<>();
        Map<Long, AgentId> reviewers = new HashMap<>();
        for (Row row : Sql.of("select p.event_id, p.agent_id, p.part from points_event_part p"
                        + " join points_event e on e.id = p.event_id where")
                .add(which)
                .rows(em)) {
            AgentId agent = new AgentId(row.number(1));
            if (row.text(2).equals("REVIEWER")) reviewers.put(row.number(0), agent);
            else
                improvers
                        .computeIfAbsent(row.number(0), id -> new ArrayList<>())
                        .add(agent);
        }
        Map<Long, Posted> posted = posted(which);
        return Sql.of(EVENT).add(which).rows(em).stream()
                .map(row -> new Told(
                        happened(row, improvers, reviewers),
                        row.code(10, Verdict.class),
                        (int) row.number(9),
                        posted.getOrDefault(row.number(0), new Posted(Map.of(), Map.of(), 0))))
                .toList();
    }

    private static Happened happened(Row row, Map<Long, List<AgentId>> improvers, Map<Long, AgentId> reviewers) {
        Long actor = row.numberOrNull(6);
        Long item = row.numberOrNull(7);
        return new Happened(
                row.number(0),
                row.date(4),
                new Merit(
                        row.text(1),
                        row.code(2, PointsReason.class),
                        row.instant(3),
                        new AgentId(row.number(5)),
                        item == null ? null : new KnowledgeId(item),
                        actor == null ? null : new AgentId(actor),
                        improvers.getOrDefault(row.number(0), List.of()),
                        reviewers.get(row.number(0)),
                        row.flag(8)));
    }

    private Map<Long, Posted> posted(Sql which) {
        Map<Long, Map<AgentId, Long>> free = new HashMap<>();
        Map<Long, Map<AgentId, Long>> held = new HashMap<>();
        Map<Long, Integer> transactions = new HashMap<>();
        for (Row row : Sql.of("select t.event_id, count(*) from points_transaction t"
                        + " join points_event e on e.id = t.event_id where")
                .add(which)
                .add("group by t.event_id")
                .rows(em)) transactions.put(row.number(0), (int) row.number(1));
        if (transactions.isEmpty()) return Map.of();
        for (Row row : Sql.of("select t.event_id, a.owner_id, a.kind, sum(p.points) from points_event e"
                        + " join points_transaction t on t.event_id = e.id"
                        + " join points_posting p on p.transaction_id = t.id join points_account a on a.id = p.account_id"
                        + " where a.kind in ('AVAILABLE', 'OWED', 'HELD') and")
                .add(which)
                .add("group by t.event_id, a.owner_id, a.kind")
                .rows(em)) {
            boolean kept = row.code(2, AccountKind.class) == AccountKind.HELD;
            (kept ? held : free)
                    .computeIfAbsent(row.number(0), id -> new HashMap<>())
                    .merge(new AgentId(row.number(1)), row.number(3), Long::sum);
        }
        Map<Long, Posted> posted = new HashMap<>();
        transactions.forEach((id, count) ->
                posted.put(id, new Posted(free.getOrDefault(id, Map.of()), held.getOrDefault(id, Map.of()), count)));
        return posted;
    }

    /** What each pair of a stretch's branch counted that month before it begins. */
    Map<Pair, Integer> countedBefore(Stretch stretch) {
        Map<Pair, Integer> counted = new HashMap<>();
        if (stretch.from().equals(stretch.monthStart())) return counted;
        for (Row row : Sql.of(
                        "select e.actor_id, e.author_id, sum(e.counted) from points_event e where e.branch_id = ?"
                                + " and e.happened_on >= ? and e.happened_on < ? and e.actor_id is not null"
                                + " group by e.actor_id, e.author_id",
                        stretch.branch(),
                        stretch.monthStart(),
                        stretch.from())
                .rows(em))
            counted.put(new Pair(new AgentId(row.number(0)), new AgentId(row.number(1))), (int) row.number(2));
        return counted;
    }

    /** Notes what events count as, one statement for all of the same number. */
    void count(Map<Long, Integer> counted) {
        Map<Integer, List<Long>> byNumber = new TreeMap<>();
        counted.forEach((event, number) ->
                byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(event));
        byNumber.forEach((number, events) -> chunks(events)
                .forEach(some -> Sql.of("update points_event set counted = ? where id in", number)
                        .list(some)
                        .execute(em)));
    }

    void judge(Collection<Long> ids, Verdict verdict) {
        for (List<Long> some : chunks(ids))
            Sql.of("update points_event set verdict = ? where id in", verdict)
                    .list(some)
                    .execute(em);
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK)
            chunks.add(list.subList(from, Math.min(from + CHUNK, list.size())));
        return chunks;
    }
}
