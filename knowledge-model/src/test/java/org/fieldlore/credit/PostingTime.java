package org.fieldlore.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldlore.advice.Staff;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;

/** What it takes from one event to all its postings, each in a transaction of its own, on a branch's day that fills up. */
public final class PostingTime {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int PER_DAY = 100;
    private static final int BATCH = 500;

    private PostingTime() {}

    private static void settle(Db db, List<Merit> merits) {
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        db.run(em -> new Ledger(em, clock, CreditSettings.defaults()).settle(merits));
    }

    private static Merit merit(Staff staff, int nth) {
        List<AgentId> people = List.of(staff.mei(), staff.tao(), staff.bo());
        return new Merit(
                "feedback:" + nth,
                PointsReason.USED_BY_OTHER,
                START.plusSeconds(86_400L / PER_DAY * nth),
                people.get(Math.floorMod(nth, 2)),
                null,
                people.get(2),
                List.of(people.get(Math.floorMod(nth + 1, 2))),
                staff.lead(),
                true);
    }

    /**
     * The time in milliseconds that 95 of 100 events stay within; the first tenth only warms up.
     *
     * @param before how many events the ledger holds already, from the days before
     */
    public static double p95(Db db, int events, int before) {
        Staff staff = Staff.enrol(db);
        for (int from = 0; from < before; from += BATCH) {
            List<Merit> some = IntStream.range(from, Math.min(before, from + BATCH))
                    .mapToObj(i -> merit(staff, -1 - i))
                    .toList();
            settle(db, some);
        }
        double[] millis = new double[events];
        for (int i = 0; i < events; i++) {
            List<Merit> one = List.of(merit(staff, i));
            long begin = System.nanoTime();
            settle(db, one);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        double[] measured = Arrays.copyOfRange(millis, events / 10, events);
        Arrays.sort(measured);
        return measured[(int) (measured.length * 0.95)];
    }
}
