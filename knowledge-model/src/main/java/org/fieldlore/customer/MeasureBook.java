package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fieldlore.customer.Spreads.Of;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Measures which amounts are usual in the book, and points out those that are far from it. A table of more than 20,000 ids is
 * sampled: the first 100 rows behind each of 200 ids that lie evenly, 600 short look-ups by key for all, whatever the size.
 */
@UseCase
public class MeasureBook {
    private static final int WHOLE = 20_000;
    private static final int POINTS = 200;
    private static final int SOME = WHOLE / POINTS;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final EntityManager em;
    private final Clock clock;
    private final CustomerSettings settings;
    private volatile Usual usual;

    /** What was usual when it was last read. */
    private record Usual(Spreads spreads, Instant asOf) {}

    @Inject
    public MeasureBook(EntityManager em, Clock clock, CustomerSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
        this.usual = new Usual(new Spreads(Map.of(), settings), Instant.MIN);
    }

    /** Measures the book as it is now. What is measured stands until the next time. */
    public void measure() {
        Map<Of, Amounts> sampled = new HashMap<>();
        sample(
                "customer",
                "select x.income from customer x where x.income > 0",
                row -> add(sampled, Measure.INCOME, null, settings.currency(), row.money(0)));
        sample("policy", "select x.line, x.currency, x.premium, x.sum_insured from policy x where 1 = 1", row -> {
            Line line = row.code(0, Line.class);
            add(sampled, Measure.PREMIUM, line, row.text(1), row.moneyOrNull(2));
            add(sampled, Measure.SUM_INSURED, line, row.text(1), row.moneyOrNull(3));
        });
        sample(
                "claim",
                "select p.line, p.currency, x.amount from claim x join policy p on p.id = x.policy_id where x.amount > 0",
                row -> add(sampled, Measure.CLAIM_AMOUNT, row.code(0, Line.class), row.text(1), row.money(2)));
        Instant now = clock.instant();
        Sql.of("delete from amount_spread where measured_at <= ?", now).execute(em);
        sampled.forEach((of, amounts) -> store(of, amounts.spread(), now));
        usual = new Usual(usual.spreads(), Instant.MIN);
    }

    private void sample(String table, String select, Consumer<Row> each) {
        Row ids = Sql.of("select min(id), max(id) from " + table).rows(em).get(0);
        if (ids.empty(0)) return;
        long first = ids.number(0);
        long behind = ids.number(1) + 1;
        boolean whole = behind - first <= WHOLE;
        for (int i = 0; i < (whole ? 1 : POINTS); i++) {
            long from = first + (behind - first) * i / POINTS;
            long to = whole ? behind : first + (behind - first) * (i + 1) / POINTS;
            Sql.of(select)
                    .add("and x.id >= ? and x.id < ? order by x.id limit " + (whole ? WHOLE : SOME), from, to)
                    .rows(em)
                    .forEach(each);
        }
    }

    private static void add(
            Map<Of, Amounts> sampled,
            Measure measure,
            @Nullable Line line,
            String currency,
            @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() > 0)
            sampled.computeIfAbsent(new Of(measure, line, currency), of -> new Amounts())
                    .add(amount.doubleValue());
    }

    private void store(Of of, Spread spread, Instant now) {
        Sql.of("insert into amount_spread (measure, line, currency, counted, median_log, deviation_log, measured_at)")
                .add(
                        "values (?, ?, ?, ?, ?, ?, ?)",
                        of.measure(),
                        of.line() == null ? "" : of.line().name(),
                        of.currency(),
                        spread.counted(),
                        spread.median(),
                        spread.deviation(),
                        now)
                .execute(em);
    }

    /** What was measured last, as it was read within the last ten minutes; nothing before the first time. */
    Spreads spreads() {
        Usual known = usual;
        Instant now = clock.instant();
        if (known.asOf().isBefore(now.minus(FRESH))) usual = known = new Usual(read(), now);
        return known.spreads();
    }

    private Spreads read() {
        Map<Of, Spread> spreads = new HashMap<>();
        for (Row row : Sql.of("select measure, line, currency, counted, median_log, deviation_log from amount_spread"
                        + " where measured_at = (select max(measured_at) from amount_spread)")
                .rows(em))
            spreads.put(
                    new Of(
                            row.code(0, Measure.class),
                            row.text(1).isEmpty() ? null : row.code(1, Line.class),
                            row.text(2)),
                    new Spread((int) row.number(3), Double.parseDouble(row.text(4)), Double.parseDouble(row.text(5))));
        return new Spreads(spreads, settings);
    }

    /** Returns the outliers of one customer among what the viewer sees. */
    public List<Outlier> outliers(CustomerView view) {
        Spreads spreads = spreads();
        Stream<Outlier> policies = view.policies().stream()
                .flatMap(policy -> Stream.of(Measure.PREMIUM, Measure.SUM_INSURED)
                        .flatMap(measure -> spreads.policy(
                                measure,
                                policy.externalId(),
                                policy.line(),
                                policy.currency(),
                                measure == Measure.PREMIUM ? policy.premium() : policy.sumInsured())));
        Stream<Outlier> claims = view.claims().stream()
                .flatMap(claim -> spreads.policy(
                        Measure.CLAIM_AMOUNT, claim.policy(), claim.line(), claim.currency(), claim.amount()));
        return Stream.of(spreads.income((BigDecimal) view.value(Fact.INCOME)), policies, claims)
                .flatMap(found -> found)
                .toList();
    }

    /** Amounts as they come. */
    private static final class Amounts {
        private double[] values = new double[64];
        private int size;

        void add(double amount) {
            if (size == values.length) values = Arrays.copyOf(values, 2 * size);
            values[size++] = amount;
        }

        Spread spread() {
            return Spread.of(Arrays.copyOf(values, size));
        }
    }
}
