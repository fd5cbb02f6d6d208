package org.fieldlore.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.advice.Staff;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;

/** What it takes from one event to all its postings, each in a transaction of its own, on a branch's day that fills up. */
public final class PostingTime {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int PER_DAY = 100;

    private PostingTime() {}

    /** The time in milliseconds that 95 of 100 events stay within; the first tenth only warms up. */
    public static double p95(Db db, int events) {
        Staff staff = Staff.enrol(db);
        List<AgentId> people = List.of(staff.mei(), staff.tao(), staff.bo());
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        double[] millis = new double[events];
        for (int i = 0; i < events; i++) {
            AgentId author = people.get(i % 2);
            Merit merit = new Merit(
                    "feedback:" + i,
                    PointsReason.USED_BY_OTHER,
                    START.plusSeconds(86_400L / PER_DAY * i),
                    author,
                    null,
                    people.get(2),
                    List.of(people.get((i + 1) % 2)),
                    staff.lead(),
                    true);
            long begin = System.nanoTime();
            db.run(em -> new Ledger(em, clock, CreditSettings.defaults()).settle(List.of(merit)));
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        double[] measured = Arrays.copyOfRange(millis, events / 10, events);
        Arrays.sort(measured);
        return measured[(int) (measured.length * 0.95)];
    }
}
