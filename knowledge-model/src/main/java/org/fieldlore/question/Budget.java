package org.fieldlore.question;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import org.fieldlore.people.Branch;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Sql;

/** The points that a branch may promise in a quarter (UTC), for answers and for what it commissions. */
record Budget(EntityManager em, QuestionSettings settings, Clock clock) {
    /** No question: ids begin at 1. */
    static final long NONE = 0;

    /** Two promises of one branch come one after the other, or both would spend the last points. */
    void lock(BranchId branch) {
        em.find(Branch.class, branch.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What other questions of the branch have left of this quarter's; withdrawn ones give theirs back. */
    int left(BranchId branch, long without) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Instant start = today.with(IsoFields.DAY_OF_QUARTER, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        long spent = Sql.of(
                        "select coalesce(sum(bounty), 0) from question where branch_id = ? and bounty_at >= ?",
                        branch.value(),
                        start)
                .add("and state <> ? and id <> ?", QuestionState.WITHDRAWN, without)
                .number(em);
        return (int) Math.max(0, settings.budget() - spent);
    }
}
