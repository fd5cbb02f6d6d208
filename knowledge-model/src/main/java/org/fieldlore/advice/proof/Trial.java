package org.fieldlore.advice.proof;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What the experiments that run mean for one customer at one moment. A lane of which the customer is held out stays empty, as it
 * does for a customer whom nothing fits; nothing else tells the two apart. On both sides it is noted, once for each experiment, that
 * there was something to show: so like is compared with like. Whoever objects to analysis takes no part, and neither does a customer
 * whom the archive does not know, as nothing could be learnt of what became of them.
 */
public final class Trial {
    private static final int MOST_SUBJECTS = 300;

    private final EntityManager em;
    private final Instant now;
    private final @Nullable CustomerId customer;
    private final @Nullable SalesStage stage;
    private final Map<Lane, Running> running = new EnumMap<>(Lane.class);
    private final List<Entry> entries = new ArrayList<>();

    private record Running(long experiment, boolean heldOut, boolean entered) {}

    private record Entry(Running in, double score, String subjects) {}

    private Trial(EntityManager em, @Nullable CustomerId customer, @Nullable SalesStage stage, Instant now) {
        this.em = em;
        this.customer = customer;
        this.stage = stage;
        this.now = now;
    }

    /**
     * Reads what runs, in one statement.
     *
     * @param customer null for one whom the archive does not know
     * @param stage at which the customer is; null when not known
     */
    public static Trial of(EntityManager em, @Nullable CustomerId customer, @Nullable SalesStage stage, Instant now) {
        Trial trial = new Trial(em, customer, stage, now);
        if (customer == null) return trial;
        List<Row> rows = Sql.of(
                        "select e.id, e.lane, e.share, case when p.id is null then 0 else 1 end from advice_experiment e"
                                + " join customer c on c.id = ? left join advice_participant p on p.experiment_id = e.id"
                                + " and p.customer_id = c.id where e.closed = 0 and " + Sums.counted("c.id"),
                        customer.value())
                .rows(em);
        byte[] secret = rows.isEmpty() ? new byte[0] : new HouseSecret(em).bytes();
        for (Row row : rows)
            trial.running.put(
                    row.code(1, Lane.class),
                    new Running(
                            row.number(0),
                            new Holdout(secret, "advice-" + row.number(0), row.number(2) / 100.0).holdsOut(customer),
                            row.flag(3)));
        return trial;
    }

    /** At which the customer is; null when not known. */
    public @Nullable SalesStage stage() {
        return stage;
    }

    /**
     * Returns what of a lane is shown: all that fits, or nothing.
     *
     * @param fitting best first
     */
    public <T> List<T> shown(Lane lane, List<T> fitting, Function<T, String> subject, ToDoubleFunction<T> score) {
        Running in = running.get(lane);
        if (in == null || fitting.isEmpty()) return fitting;
        String subjects = fitting.stream().map(subject).collect(Collectors.joining(","));
        if (!in.entered())
            entries.add(new Entry(
                    in,
                    score.applyAsDouble(fitting.get(0)),
                    subjects.substring(0, Math.min(MOST_SUBJECTS, subjects.length()))));
        return in.heldOut() ? List.of() : fitting;
    }

    /** Stores who came to take part, with their segments, in two statements; in none when nobody did. */
    public void record() {
        if (customer == null || entries.isEmpty()) return;
        Sql insert = Sql.of(
                "insert ignore into advice_participant (experiment_id, customer_id, held_out, entered_at, stage, score, subjects)"
                        + " values");
        String comma = "";
        for (Entry entry : entries) {
            insert.add(
                    comma + "(?, ?, ?, ?, nullif(?, ''), ?, ?)",
                    entry.in().experiment(),
                    customer.value(),
                    entry.in().heldOut() ? 1 : 0,
                    now,
                    stage == null ? "" : stage.name(),
                    entry.score(),
                    entry.subjects());
            comma = ", ";
        }
        insert.execute(em);
        Sql.of(
                        "insert ignore into advice_participant_segment (participant_id, segment_id) select p.id, m.segment_id"
                                + " from advice_participant p join segment_member m on m.customer_id = p.customer_id"
                                + " where p.customer_id = ? and p.experiment_id in",
                        customer.value())
                .list(entries.stream().map(entry -> entry.in().experiment()).toList())
                .execute(em);
    }
}
