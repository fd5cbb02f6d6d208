package org.fieldlore.advice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a customer, or is due.
 *
 * @param line of the policy or quote; null when it is about neither
 * @param reason why the customer turned it down or leaves; null when not known
 * @param policy tells policies apart; null when it is about none
 */
record Happened(
        Event event,
        LocalDate day,
        @Nullable String line,
        @Nullable DeclineReason reason,
        @Nullable Long policy) {
    private static final Set<String> NAMES =
            Arrays.stream(Event.values()).map(Event::name).collect(Collectors.toSet());

    /** Older quotes, claims and complaints call for nothing any more. */
    private static final int QUOTE_DAYS = 180, COMPLAINT_DAYS = 60, LEFT_DAYS = 400, MOST = 30;

    /** Asks for a row of each, as {@link Archive#records} reads them: the event's name comes first. */
    static Sql asked(CustomerId customer, LocalDate today) {
        long id = customer.value();
        return Sql.of(
                        "(select case when q.status = 'OPEN' then 'QUOTE_OPEN' else 'QUOTE_DECLINED' end,"
                                + " cast(q.quoted_on as datetime(6)), q.line, q.reason, null, null, null from quote q"
                                + " where q.customer_id = ? and q.status in ('OPEN', 'DECLINED') and q.quoted_on >= ?)",
                        id,
                        today.minusDays(QUOTE_DAYS))
                .add(
                        "union all (select 'POLICY_BEGUN', cast(b.start_date as datetime(6)), b.line, null, b.id, null, null"
                                + " from policy b where b.customer_id = ? and b.start_date <= ?"
                                + " order by b.start_date desc limit " + MOST + ")",
                        id,
                        today)
                .add(
                        "union all (select case when e.status <> 'IN_FORCE' then 'LEFT' when e.renewal = 'NOT_RENEWING'"
                                + " then 'LEAVING' else 'RENEWAL_DUE' end, cast(e.end_date as datetime(6)), e.line,"
                                + " e.loss_reason, e.id, null, null from policy e where e.customer_id = ?"
                                + " and (e.status = 'IN_FORCE' and e.renewal <> 'RENEWING' and e.end_date >= ?"
                                + " or e.status <> 'IN_FORCE' and e.end_date between ? and ?))",
                        id,
                        today,
                        today.minusDays(LEFT_DAYS),
                        today)
                .add(
                        "union all (select case when m.status = 'OPEN' then 'COMPLAINT_OPEN' else 'COMPLAINT_RESOLVED' end,"
                                + " cast(coalesce(m.resolved_on, m.received_on) as datetime(6)), null, null, null, null, null"
                                + " from complaint m where m.customer_id = ? and (m.status = 'OPEN'"
                                + " or m.status = 'RESOLVED' and m.resolved_on >= ?))",
                        id,
                        today.minusDays(COMPLAINT_DAYS))
                .add(
                        "union all (select l.kind, cast(l.happened_on as datetime(6)), null, null, null, null, null"
                                + " from life_event l where l.customer_id = ? and l.happened_on <= ?"
                                + " order by l.happened_on desc limit " + MOST + ")",
                        id,
                        today);
    }

    /** Whether a policy ended or will. */
    boolean ends() {
        return event == Event.LEAVING || event == Event.LEFT;
    }

    /** What a row tells: one of {@link #asked}, or a claim; nothing for any other. */
    static Optional<Happened> of(Row row) {
        String told = row.text(0).equals("CLAIM") ? "CLAIM_" + row.text(3) : row.text(0);
        if (!NAMES.contains(told)) return Optional.empty();
        boolean reason = !row.empty(3) && !row.text(0).equals("CLAIM");
        return Optional.of(new Happened(
                Event.valueOf(told),
                row.instant(1).atZone(ZoneOffset.UTC).toLocalDate(),
                row.textOrNull(2),
                reason ? row.code(3, DeclineReason.class) : null,
                row.numberOrNull(4)));
    }
}
