package org.fieldlore.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.EnrolAgent;
import org.fieldlore.people.Passwords;
import org.fieldlore.people.Role;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Sql;

/**
 * What it takes from one event to all its postings, each in a transaction of its own, on a branch's day that fills up. Forty
 * people use each other's work in turn, so that no cap is reached and every event is posted to those who share in it.
 */
public final class PostingTime {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int PEOPLE = 40;
    private static final int PER_DAY = 100;
    private static final int BATCH = 500;

    private PostingTime() {}

    /**
     * The time in milliseconds that 95 of 100 events stay within; the first tenth only warms up.
     *
     * @param before how many events the ledger holds already, from the days before
     */
    public static double p95(Db db, int events, int before) {
        List<AgentId> people = people(db);
        for (int from = 0; from < before; from += BATCH)
            settle(
                    db,
                    IntStream.range(from, Math.min(before, from + BATCH))
                            .mapToObj(i -> merit(people, -1 - i))
                            .toList());
        double[] millis = new double[events];
        for (int i = 0; i < events; i++) {
            List<Merit> one = List.of(merit(people, i));
            long begin = System.nanoTime();
            settle(db, one);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        long posted =
                db.in(em -> Sql.of("select count(*) from points_transaction").number(em));
        if (posted != events + before) throw new IllegalStateException("only " + posted + " events were posted");
        double[] measured = Arrays.copyOfRange(millis, events / 10, events);
        Arrays.sort(measured);
        return measured[(int) (measured.length * 0.95)];
    }

    private static List<AgentId> people(Db db) {
        return db.in(em -> {
            EnrolAgent enrol = new EnrolAgent(em, new Passwords());
            BranchId branch = enrol.branch(new Branch("ledger", "账本支公司", "Ledger branch"));
            List<AgentId> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Agent agent = new Agent("ledger" + i, "人" + i, "Person " + i, branch, Set.of(Role.AGENT), "en", START);
                em.persist(agent);
                em.flush();
                people.add(agent.id());
            }
            return people;
        });
    }

    private static void settle(Db db, List<Merit> merits) {
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        db.run(em -> new Ledger(em, clock, CreditSettings.defaults()).settle(merits));
    }

    private static Merit merit(List<AgentId> people, int nth) {
        int author = Math.floorMod(nth, PEOPLE);
        int actor = (author + 1 + Math.floorMod(nth / PEOPLE, PEOPLE - 1)) % PEOPLE;
        return new Merit(
                "feedback:" + nth,
                PointsReason.USED_BY_OTHER,
                START.plusSeconds(86_400L / PER_DAY * nth),
                people.get(author),
                null,
                people.get(actor),
                List.of(people.get((author + 7) % PEOPLE)),
                people.get((author + 11) % PEOPLE),
                true);
    }
}
