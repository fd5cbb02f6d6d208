package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Adds the whole ledger up again and says what does not fit; all three are 0 in a sound one. */
@UseCase
public class AuditLedger {
    private final EntityManager em;

    @Inject
    public AuditLedger(EntityManager em) {
        this.em = em;
    }

    /**
     * What does not fit.
     *
     * @param sum of all postings
     * @param uneven transactions whose postings do not add up to zero, or that have fewer than two
     * @param wrong accounts whose balance is not the sum of their postings
     */
    public record Findings(long sum, long uneven, long wrong) {
        public boolean sound() {
            return sum == 0 && uneven == 0 && wrong == 0;
        }
    }

    public Findings findings() {
        return new Findings(
                Sql.of("select coalesce(sum(p.points), 0) from points_posting p")
                        .number(em),
                Sql.of("select count(*) from (select t.id from points_transaction t left join points_posting p"
                                + " on p.transaction_id = t.id group by t.id"
                                + " having coalesce(sum(p.points), 1) <> 0 or count(p.id) < 2) x")
                        .number(em),
                Sql.of("select count(*) from (select a.id from points_account a left join points_posting p"
                                + " on p.account_id = a.id group by a.id, a.balance"
                                + " having coalesce(sum(p.points), 0) <> a.balance) x")
                        .number(em));
    }
}
