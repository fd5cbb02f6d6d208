package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.ConditionSql;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;

/** Reads from the archive what advice follows from, in two statements whatever the customer's size, three when a policy ends. Opens no customer whom the viewer may not see. */
record Archive(EntityManager em, Clock clock) {
    private static final int CLAIM_DAYS = 180;

    /** A note older than this when the policy began tells nothing of why. */
    private static final int SAID_DAYS = 60;

    private static final int CHEAPER = 2;

    /** The customer and the policies in force; nothing for a viewer to whom everything personal is masked. */
    Optional<Facts> facts(CustomerId customer, Viewer viewer, List<Facts.Loss> losses) {
        List<Row> rows = factsAsked(customer).rows(em);
        if (rows.isEmpty()
                || !Clearance.sees(
                        viewer, rows.get(0).numberOrNull(10), rows.get(0).numberOrNull(11)))
            throw new NotFound("customer", customer);
        if (Clearance.of(viewer, rows.get(0).numberOrNull(11)) == Clearance.NONE) return Optional.empty();
        return Optional.of(facts(rows, losses));
    }

    /** The same whoever asks, for counts; nothing when there is no such customer. */
    Optional<Facts> facts(CustomerId customer, List<Facts.Loss> losses) {
        List<Row> rows = factsAsked(customer).rows(em);
        return rows.isEmpty() ? Optional.empty() : Optional.of(facts(rows, losses));
    }

    /** Customers at even distances, at most so many, without those who object to being counted. */
    List<CustomerId> sample(int most) {
        long all = Sql.of("select count(*) from customer c").number(em);
        return Sql.of("select c.id from customer c where mod(c.id, ?) = 0", Math.max(1, (all + most - 1) / most))
                .add("and " + Sums.counted("c.id") + " order by c.id limit " + most)
                .rows(em)
                .stream()
                .map(row -> new CustomerId(row.number(0)))
                .toList();
    }

    private static Sql factsAsked(CustomerId customer) {
        return Sql.of(
                "select c.kind, c.birth_date, c.marital_status, c.children, c.stage, c.satisfaction,"
                        + " c.last_contact, p.line, p.end_date, p.renewal, a.branch_id, a.id, p.product, "
                        + Profiles.FACTS + " from customer c"
                        + " left join agent a on a.id = c.agent_id"
                        + " left join policy p on p.customer_id = c.id and p.status = 'IN_FORCE'"
                        + " where c.id = ? order by p.id",
                customer.value());
    }

    private Facts facts(List<Row> rows, List<Facts.Loss> losses) {
        Row row = rows.get(0);
        Integer children = row.wholeOrNull(3);
        return new Facts(
                row.text(0).equals("INDIVIDUAL"),
                row.dateOrNull(1),
                row.textOrNull(2),
                children == null ? 0 : children,
                row.textOrNull(4),
                row.wholeOrNull(5),
                rows.stream().filter(r -> !r.empty(7)).map(Archive::cover).toList(),
                losses,
                row.instantOrNull(6),
                Profiles.facts(row, 13, today()));
    }

    private static Facts.Cover cover(Row row) {
        return new Facts.Cover(
                row.text(7), row.textOrNull(12), row.dateOrNull(8), row.text(9).equals("RENEWING"));
    }

    /**
     * What else is on file: the newest notes, claims of late, segments as told to the viewer, what the customer objects to, what
     * became of offers and steps since then, what stood there of late, what the viewer used, and what happened that calls for a next step.
     */
    Records records(CustomerId customer, Viewer viewer, int notes, Instant since) {
        List<Row> rows = Sql.of(
                        "(select 'NOTE', i.happened_at, i.body, null, null, null, null from interaction i where i.customer_id = ?"
                                + " order by i.happened_at desc limit " + notes + ") union all"
                                + " (select 'SEGMENT', null, s.name_zh, s.name_en, s.id, null, null from segment_member m"
                                + " join segment s on s.id = m.segment_id join customer c on c.id = m.customer_id"
                                + " where c.id = ? and",
                        customer.value(),
                        customer.value())
                .add(ConditionSql.told(viewer))
                .add(") union all (")
                .add(Past.asked(customer, viewer, since, clock.instant()))
                .add(") union all (")
                .add(Past.late(customer, clock.instant()))
                .add(") union all (")
                .add(Used.asked(customer, viewer, clock.instant()))
                .add(") union all")
                .add(calling(customer))
                .rows(em);
        return new Records(
                of("NOTE", rows, row -> new Note(row.instant(1), row.text(2))),
                of(
                        "CLAIM",
                        rows,
                        row -> new Facts.Loss(
                                row.instant(1).atZone(ZoneOffset.UTC).toLocalDate(), row.text(2))),
                of("SEGMENT", rows, row -> new Clue.Membership(new SegmentId(row.number(4)), row.text(2), row.text(3))),
                objections(rows),
                Past.of(rows.stream().filter(row -> row.text(0).equals("SHOWN")), since),
                happened(rows),
                Used.of(rows.stream().filter(row -> row.text(0).equals("USED"))),
                rows.stream()
                        .filter(row -> row.text(0).equals("LATE"))
                        .map(Past::subject)
                        .collect(Collectors.toSet()));
    }

    /**
     * What calls for next steps, whoever asks: for counts, in which no customer is told apart. Two statements, whatever the
     * customer's size; nothing when there is no such customer.
     */
    Optional<Calls> calls(CustomerId customer) {
        return facts(customer, List.of()).map(facts -> {
            List<Row> called = calling(customer).rows(em);
            return new Calls(facts, happened(called), objections(called));
        });
    }

    /** What helps with those of the policies that happened to end, by their ids; one statement, none when none did. */
    Map<Long, Ending> endings(List<Happened> happened) {
        List<Long> policies = happened.stream()
                .filter(Happened::ends)
                .map(Happened::policy)
                .flatMap(Stream::ofNullable)
                .toList();
        if (policies.isEmpty()) return Map.of();
        Map<Long, List<Row>> rows = Sql.of(
                        "select p.id, p.start_date, i.happened_at, i.body, l.product, l.premium, l.currency, l.sum_insured,"
                                + " q.quoted_on, q.product, q.premium, q.currency from policy p"
                                + " left join interaction i on i.customer_id = p.customer_id and i.happened_at ="
                                + " (select max(j.happened_at) from interaction j where j.customer_id = p.customer_id"
                                + " and j.happened_at <= p.start_date)"
                                + " left join learnt_price l on l.line = p.line and l.currency = p.currency"
                                + " and l.premium < p.premium and (l.sum_insured is null and l.product <> coalesce(p.product, '')"
                                + " or l.product = p.product and l.sum_insured < p.sum_insured) left join quote q on q.id ="
                                + " (select x.id from quote x where x.customer_id = p.customer_id and x.line = p.line"
                                + " and x.quoted_on <= p.start_date order by x.quoted_on desc, x.id desc limit 1) where p.id in")
                .list(policies)
                .add("order by p.id, l.sum_insured desc, l.premium desc, l.product, i.id")
                .rows(em)
                .stream()
                .collect(Collectors.groupingBy(row -> row.number(0)));
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> ending(one.getValue())));
    }

    private static Ending ending(List<Row> rows) {
        Row row = rows.get(0);
        LocalDate said =
                row.empty(2) ? null : row.instant(2).atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate quoted = row.dateOrNull(8);
        return new Ending(
                said == null || before(said, row) ? null : new Ending.Said(said, row.text(3)),
                quoted == null || before(quoted, row)
                        ? null
                        : new Ending.Quoted(quoted, row.textOrNull(9), row.moneyOrNull(10), row.text(11)),
                rows.stream()
                        .filter(one -> !one.empty(7))
                        .map(one -> new Ending.Smaller(one.money(7), one.money(5), one.text(6)))
                        .findFirst()
                        .orElse(null),
                rows.stream()
                        .filter(one -> !one.empty(4) && one.empty(7))
                        .map(one -> new Ending.Cheaper(one.text(4), one.money(5), one.text(6)))
                        .distinct()
                        .limit(CHEAPER)
                        .toList());
    }

    /** Whether that was too long before the policy of the row began to have led to it. */
    private static boolean before(LocalDate day, Row row) {
        return day.isBefore(row.date(1).minusDays(SAID_DAYS));
    }

    /** Asks for claims of late, what the customer objects to, and what happened. */
    private Sql calling(CustomerId customer) {
        return Sql.of(
                        "(select 'CLAIM', cast(c.occurred_on as datetime(6)), p.line, c.status, null, null, null from claim c"
                                + " join policy p on p.id = c.policy_id where c.customer_id = ? and c.occurred_on >= ?)"
                                + " union all (select 'OBJECTION', null, k.purpose, null, null, null, null from customer_consent k"
                                + " where k.customer_id = ? and k.stand = 'OBJECTS' and k.standing = 1) union all",
                        customer.value(),
                        today().minusDays(CLAIM_DAYS),
                        customer.value())
                .add(Happened.asked(customer, today()));
    }

    private static List<Happened> happened(List<Row> rows) {
        return rows.stream().flatMap(row -> Happened.of(row).stream()).toList();
    }

    private static Set<UsePurpose> objections(List<Row> rows) {
        return Set.copyOf(of("OBJECTION", rows, row -> row.code(2, UsePurpose.class)));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static <T> List<T> of(String sort, List<Row> rows, Function<Row, T> reading) {
        return rows.stream()
                .filter(row -> row.text(0).equals(sort))
                .map(reading)
                .toList();
    }

    /** What happened of late, and where the customer belongs. */
    record Records(
            List<Note> notes,
            List<Facts.Loss> losses,
            List<Clue.Membership> memberships,
            Set<UsePurpose> objections,
            Map<String, Past> past,
            List<Happened> happened,
            List<Used> used,
            Set<Object> shown) {}

    /** What next steps follow from. */
    record Calls(Facts facts, List<Happened> happened, Set<UsePurpose> objections) {}
}
