package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Counts once a day what the products of each line cost on average, and each with a sum insured, without customers who object to being counted. */
@UseCase
public class LearnPrices {
    /** Of fewer policies an average would tell somebody's premium. */
    static final int FEWEST = 20;

    private static final Duration FRESH = Duration.ofHours(20);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public LearnPrices(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Counts anew when that was not done within a day; says whether it did. Two statements whatever the size of the archive. */
    public boolean run() {
        Instant now = clock.instant();
        boolean fresh = Sql.of("select count(*) from learnt_price l where l.learnt_at > ?", now.minus(FRESH))
                        .number(em)
                > 0;
        if (fresh) return false;
        Sql.of("delete from learnt_price").execute(em);
        count("null", "");
        count("p.sum_insured", ", p.sum_insured");
        return true;
    }

    /** Counts the products of each line, or of these each sum insured, where enough pay for it. */
    private void count(String sum, String apart) {
        Sql.of("insert into learnt_price (line, product, currency, sum_insured, premium, policies, learnt_at)")
                .add(
                        "select p.line, p.product, p.currency, " + sum + ", avg(p.premium), count(*), ? from policy p",
                        clock.instant())
                .add(
                        "where p.status = 'IN_FORCE' and p.product is not null and p.premium > 0 and not exists (select 1 from"
                                + " customer_consent k where k.customer_id = p.customer_id and k.purpose = 'ANALYSIS'"
                                + " and k.stand = 'OBJECTS' and k.standing = 1)")
                .add(apart.isEmpty() ? "" : "and p.sum_insured > 0")
                .add("group by p.line, p.product, p.currency" + apart + " having count(*) >= ?", FEWEST)
                .execute(em);
    }
}
