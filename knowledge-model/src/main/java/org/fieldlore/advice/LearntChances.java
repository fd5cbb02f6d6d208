package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Measured;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Counts once a day how often agents took up what they were shown, without customers who object to being counted, and keeps it. */
@UseCase
public class LearntChances {
    /** What was taken up longer ago tells less of today. */
    static final int DAYS = 180;

    private static final Duration FRESH = Duration.ofHours(20);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public LearntChances(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Counts anew when that was not done within a day; says whether it did. One statement however much was shown. */
    public boolean count() {
        Instant now = clock.instant();
        boolean fresh = Sql.of("select count(*) from card_chance c where c.counted_at > ?", now.minus(FRESH))
                        .number(em)
                > 0;
        if (fresh) return false;
        LocalDate since = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS);
        Sql.of("delete from card_chance").execute(em);
        Sql.of("insert into card_chance (lane, subject, shown, accepted, counted_at)")
                .add("select b.lane, b.subject, count(*), sum(b.accepted), ? from (select", now)
                .add(
                        "case when s.item_id is not null then 'KNOW_HOW' when s.product is not null then 'PRODUCT' else 'STEP' end"
                                + " as lane, coalesce(s.product, s.step, concat('', s.item_id)) as subject,"
                                + " case when exists (select 1 from advice_feedback f where f.showing_id = s.id and f.withdrawn = 0"
                                + " and f.kind in ('USED', 'HELPFUL')) then 1 else 0 end as accepted from advice_showing s"
                                + " where s.shown_on >= ? and",
                        since)
                .add(Sums.counted("s.customer_id") + ") b group by b.lane, b.subject")
                .execute(em);
        return true;
    }

    /** Returns what was counted last, with what the lines usually cost. */
    public Measured measured() {
        List<Measured.Price> prices = Sql.of(
                        "select l.line, l.currency, sum(l.premium * l.policies) / sum(l.policies), sum(l.policies)"
                                + " from learnt_price l where l.sum_insured is null group by l.line, l.currency")
                .rows(em)
                .stream()
                .map(row -> new Measured.Price(
                        row.text(0), row.text(1), row.money(2).doubleValue(), row.number(3)))
                .toList();
        Map<Lane, Map<String, Measured.Seen>> seen = new EnumMap<>(Lane.class);
        for (Row row : Sql.of("select c.lane, c.subject, c.shown, c.accepted from card_chance c")
                .rows(em))
            seen.computeIfAbsent(row.code(0, Lane.class), lane -> new HashMap<>())
                    .put(row.text(1), new Measured.Seen(row.number(2), row.number(3)));
        return Measured.of(prices, seen);
    }
}
