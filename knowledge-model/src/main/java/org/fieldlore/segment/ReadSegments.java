package org.fieldlore.segment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.customer.ConditionSql;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.QueryJson;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Reads segments and what they amount to, one statement a question. Premiums are summed in the house currency, over the
 * customers who pay in it; the others count with their policies and claims. No customer counts for more than a cap, and none who
 * objects to analysis.
 */
@UseCase
public class ReadSegments {
    // Who holds nothing pays nothing, in whichever currency.
    private static final String SUMMED = "sum(case when c.premium_currency = ? or c.policies_in_force = 0 then ";

    private static final String COUNTED = Sums.counted("c.id");
    private static final String PREMIUM = "case when c.premium_in_force > ? then ? else c.premium_in_force end";
    private static final String POLICIES = capped("c.policies_in_force", SegmentSettings.POLICIES);
    private static final String CLAIMS = "select customer_id, " + capped("count(*)", SegmentSettings.CLAIMS)
            + " as n from claim where occurred_on >= ? and " + Sums.counted("customer_id")
            + " group by customer_id";

    private final EntityManager em;
    private final Clock clock;
    private final CustomerSettings settings;
    private final SegmentSettings caps;

    @Inject
    public ReadSegments(EntityManager em, Clock clock, CustomerSettings settings, SegmentSettings caps) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
        this.caps = caps;
    }

    /** Returns all segments with their sums, those with most members first. */
    public List<SegmentRow> list() {
        return rows(Sql.of("where 1 = 1"));
    }

    /** Returns what all customers together amount to. */
    public Sums whole() {
        Row row = Sql.of("select count(*),")
                .add(SUMMED + "1 else 0 end),", settings.currency())
                .add(SUMMED + PREMIUM + " else 0 end),", settings.currency(), caps.premium(), caps.premium())
                .add("sum(" + POLICIES + "),")
                .add(
                        "(select sum(n) from (" + CLAIMS + ") k), sum(" + Sums.mark("c.id") + ") from customer c where "
                                + COUNTED,
                        claimsSince())
                .rows(em)
                .get(0);
        return sums(row, 0);
    }

    /** Returns the names of all segments by code, without their sums. */
    public List<SegmentName> names() {
        return em.createQuery("select s.id, s.nameZh, s.nameEn from Segment s order by s.code", Object[].class)
                .getResultStream()
                .map(row -> new SegmentName(new SegmentId((Long) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    /** Returns one segment with its sums; refuses an unknown id with {@link NotFound}. */
    public SegmentRow byId(SegmentId id) {
        return rows(Sql.of("where s.id = ?", id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("segment", id));
    }

    /**
     * Returns the segments that a customer belongs to and why, by code; empty when there are none. Left out are those whose rule
     * looks at what is hidden from the one who looks at the customer.
     */
    public List<Membership> segmentsOf(CustomerView customer) {
        return Sql.of(
                        "select s.id, s.code, s.name_zh, s.name_en, s.goal_zh, s.goal_en, s.rule_json"
                                + " from segment_member m join segment s on s.id = m.segment_id"
                                + " where m.customer_id = ? order by s.code",
                        customer.id().value())
                .rows(em)
                .stream()
                .map(row -> new Membership(
                        new SegmentId(row.number(0)),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        QueryJson.conditions(row.text(6))))
                .filter(membership ->
                        membership.because().stream().noneMatch(condition -> customer.hides(condition.field())))
                .toList();
    }

    // Customers and claims are summed apart, or each claim would count its customer's premium again.
    private List<SegmentRow> rows(Sql which) {
        return Sql.of("select s.id, s.code, s.name_zh, s.name_en, s.goal_zh, s.goal_en, s.rule_json, s.updated_at,"
                        + " coalesce(held.members, 0) as members, held.summed, held.premium, held.policies, lost.claims, held.mark"
                        + " from segment s left join (select m.segment_id, count(*) as members,")
                .add(SUMMED + "1 else 0 end) as summed,", settings.currency())
                .add(SUMMED + PREMIUM + " else 0 end) as premium,", settings.currency(), caps.premium(), caps.premium())
                .add(
                        "sum(" + POLICIES + ") as policies, sum(" + Sums.mark("c.id") + ") as mark"
                                + " from segment_member m join customer c on c.id = m.customer_id where " + COUNTED
                                + " group by m.segment_id) held"
                                + " on held.segment_id = s.id left join (select m.segment_id, sum(k.n) as claims"
                                + " from segment_member m join (" + CLAIMS + ") k on k.customer_id = m.customer_id"
                                + " group by m.segment_id) lost on lost.segment_id = s.id",
                        claimsSince())
                .add(which)
                .add("order by members desc, s.code")
                .rows(em)
                .stream()
                .map(ReadSegments::read)
                .toList();
    }

    private static String capped(String number, int most) {
        return "case when " + number + " > " + most + " then " + most + " else " + number + " end";
    }

    private LocalDate claimsSince() {
        return ConditionSql.claimsSince(LocalDate.now(clock));
    }

    private static SegmentRow read(Row row) {
        return new SegmentRow(
                new SegmentId(row.number(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                QueryJson.conditions(row.text(6)),
                sums(row, 8),
                row.instant(7));
    }

    private static Sums sums(Row row, int first) {
        return new Sums(
                row.number(first),
                row.money(first + 1).longValue(),
                row.money(first + 2),
                row.money(first + 3).longValue(),
                row.money(first + 4).longValue(),
                row.money(first + 5).longValue());
    }
}
