package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldlore.customer.CustomerView.ClaimLine;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.CustomerView.Filled;
import org.fieldlore.customer.CustomerView.InteractionLine;
import org.fieldlore.customer.CustomerView.Member;
import org.fieldlore.customer.CustomerView.Movement;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.PolicyId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The parts of a customer's page, one statement each. */
final class Dossier {
    private static final int INTERACTIONS = 50;
    private static final int MEMBERS = 30;
    private static final Set<Fact> LEVELS = EnumSet.of(Fact.ABILITY, Fact.WILLINGNESS);

    private final EntityManager em;

    Dossier(EntityManager em) {
        this.em = em;
    }

    Account account(CustomerId id, Viewer viewer) {
        return new Accounts(em).open(id, viewer);
    }

    /** Every fact, and whether it stands as imported or as the last agent corrected it. */
    static List<FactLine> facts(Customer customer, History history, Clearance clearance) {
        Origin origin = customer.origin();
        SourceLine imported = new SourceLine(origin.run(), origin.place(), null, null, origin.at());
        return Arrays.stream(Fact.values())
                .map(fact -> {
                    @Nullable Object value = customer.value(fact);
                    return new FactLine(
                            fact,
                            Mask.fact(fact, value, clearance),
                            value != null && Mask.hides(fact, clearance),
                            history.corrections().getOrDefault(fact, imported),
                            history.filled().get(fact));
                })
                .toList();
    }

    List<Member> household(Customer customer, Viewer viewer, LocalDate today) {
        @Nullable Long household = customer.household();
        if (household == null) return List.of();
        Map<Long, List<Row>> members = new LinkedHashMap<>();
        for (Row row : Sql.of(
                        "select distinct c.id, c.name, c.gender, c.birth_date, c.stage, c.policies_in_force,"
                                + " a.branch_id, a.id as agent, p.line from customer c left join agent a on a.id = c.agent_id"
                                + " left join policy p on p.customer_id = c.id and p.status = 'IN_FORCE'"
                                + " where c.household_id = ? and c.id <> ? order by c.birth_date, c.id limit 200",
                        household,
                        customer.id().value())
                .rows(em))
            members.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(row);
        return members.values().stream()
                .limit(MEMBERS)
                .map(rows -> member(rows, viewer, today))
                .toList();
    }

    /** One member, a row for each line in force. */
    private static Member member(List<Row> rows, Viewer viewer, LocalDate today) {
        Row row = rows.get(0);
        boolean open = Clearance.sees(viewer, row.numberOrNull(6), row.numberOrNull(7));
        Clearance clearance = open ? Clearance.of(viewer, row.numberOrNull(7)) : Clearance.NONE;
        return new Member(
                new CustomerId(row.number(0)),
                String.valueOf(Mask.fact(Fact.NAME, row.text(1), clearance)),
                row.codeOrNull(2, Gender.class),
                Ages.at((LocalDate) Mask.fact(Fact.BIRTH_DATE, row.dateOrNull(3), Clearance.most(viewer)), today),
                row.codeOrNull(4, Stage.class),
                (int) row.number(5),
                open ? lines(rows) : Set.of(),
                open);
    }

    private static Set<Line> lines(List<Row> rows) {
        Set<Line> lines = EnumSet.noneOf(Line.class);
        for (Row row : rows) if (!row.empty(8)) lines.add(row.code(8, Line.class));
        return lines;
    }

    /** Policies in force first, then by end; claims newest first. Each claim belongs to a policy, so one statement has both. */
    Contracts contracts(CustomerId id, Clearance clearance, LocalDate today) {
        Map<Long, PolicyLine> policies = new LinkedHashMap<>();
        Map<Long, ClaimLine> claims = new TreeMap<>(Comparator.reverseOrder());
        for (Row row : Sql.of(
                        "select p.id, p.external_id, p.line, p.product, p.coverage, p.plate, p.premium, p.sum_insured,"
                                + " p.currency, p.start_date, p.end_date, p.status, p.renewal, p.channel, p.source_run,"
                                + " p.source_place, p.updated_at, k.id as claim, k.external_id as claim_no, k.occurred_on,"
                                + " k.amount, k.status as claim_status, k.cause, k.source_run as claim_run,"
                                + " k.source_place as claim_place, k.updated_at as claim_at, p.loss_reason, p.filled from policy p"
                                + " left join claim k on k.policy_id = p.id where p.customer_id = ?"
                                + " order by case when p.status = 'IN_FORCE' then 0 else 1 end, p.end_date, p.id limit 400",
                        id.value())
                .rows(em)) {
            PolicyLine policy = policies.computeIfAbsent(row.number(0), key -> policy(row, clearance, today));
            if (!row.empty(17)) claims.put(row.number(17), claim(row, policy));
        }
        return new Contracts(List.copyOf(policies.values()), newestFirst(claims.values()));
    }

    private static List<ClaimLine> newestFirst(Collection<ClaimLine> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(ClaimLine::occurredOn).reversed())
                .toList();
    }

    /** What is insured and what was claimed. */
    record Contracts(List<PolicyLine> policies, List<ClaimLine> claims) {}

    private static PolicyLine policy(Row row, Clearance clearance, LocalDate today) {
        PolicyStatus status = row.code(11, PolicyStatus.class);
        @Nullable LocalDate end = row.dateOrNull(10);
        @Nullable
        Integer days = end == null || status != PolicyStatus.IN_FORCE
                ? null
                : Integer.valueOf((int) ChronoUnit.DAYS.between(today, end));
        return new PolicyLine(
                new PolicyId(row.number(0)),
                row.text(1),
                row.code(2, Line.class),
                row.textOrNull(3),
                row.textOrNull(4),
                (String) Mask.fact(Fact.PLATE, row.textOrNull(5), clearance),
                row.moneyOrNull(6),
                row.moneyOrNull(7),
                row.text(8),
                row.dateOrNull(9),
                end,
                status,
                row.code(12, Renewal.class),
                row.textOrNull(13),
                days,
                row.codeOrNull(26, DeclineReason.class),
                row.empty(27) ? Set.of() : Set.of(row.text(27).split(",")),
                imported(row, 14));
    }

    private static ClaimLine claim(Row row, PolicyLine policy) {
        return new ClaimLine(
                row.text(18),
                policy.externalId(),
                policy.line(),
                row.date(19),
                row.moneyOrNull(20),
                policy.currency(),
                row.code(21, ClaimStatus.class),
                row.textOrNull(22),
                imported(row, 23));
    }

    /** What happened, what was put right and what was filled, one statement for all. */
    History history(Customer customer, Clearance clearance) {
        CustomerId id = customer.id();
        List<InteractionLine> interactions = new ArrayList<>();
        Map<Fact, SourceLine> corrections = new EnumMap<>(Fact.class);
        Map<Fact, Filled> filled = new EnumMap<>(Fact.class);
        List<Movement> movements = new ArrayList<>();
        for (Row row : Sql.of(
                        "(select i.id, i.happened_at, i.kind, i.body, a.name_zh, a.name_en, i.updated_by, null as fact,"
                                + " null as stood, null as stands"
                                + " from interaction i left join agent a on a.id = i.agent_id where i.customer_id = ?"
                                + " order by i.happened_at desc, i.id desc limit " + INTERACTIONS + ") union all"
                                + " (select k.id, k.corrected_at, null, null, a.name_zh, a.name_en, null, k.fact,"
                                + " case when k.fact in ('ABILITY', 'WILLINGNESS') then k.before_value end,"
                                + " case when k.fact in ('ABILITY', 'WILLINGNESS') then k.after_value end"
                                + " from customer_correction k join agent a on a.id = k.corrected_by"
                                + " where k.customer_id = ?) union all"
                                + " (select coalesce(f.source_run, 0), f.filled_at, f.fill_rule, null, null, null, null, f.fact,"
                                + " f.fact_value, null from filled_fact f where f.customer_id = ?)",
                        id.value(),
                        id.value(),
                        id.value())
                .rows(em)) {
            if (row.empty(7)) interactions.add(interaction(row, clearance));
            else if (row.empty(4)) filled(row, customer, filled);
            else {
                Fact fact = row.code(7, Fact.class);
                corrections.merge(fact, correction(row), Dossier::newer);
                if (LEVELS.contains(fact) && !Mask.hides(fact, clearance))
                    movements.add(new Movement(
                            fact, row.codeOrNull(8, Level.class), row.codeOrNull(9, Level.class), correction(row)));
            }
        }
        interactions.sort(Comparator.comparing(InteractionLine::at)
                .thenComparing(InteractionLine::id)
                .reversed());
        movements.sort(
                Comparator.comparing((Movement moved) -> moved.source().at()).reversed());
        return new History(List.copyOf(interactions), corrections, filled, List.copyOf(movements));
    }

    private static void filled(Row row, Customer customer, Map<Fact, Filled> filled) {
        Fact fact = row.code(7, Fact.class);
        if (Fillings.stands(customer, fact, row.text(8)))
            filled.put(
                    fact,
                    new Filled(row.code(2, Filling.class), row.number(0) == 0 ? null : row.number(0), row.instant(1)));
    }

    /**
     * What lies behind a customer.
     *
     * @param interactions newest first
     * @param corrections who put a fact right last
     * @param filled what a rule filled
     * @param movements of ability and willingness, newest first
     */
    record History(
            List<InteractionLine> interactions,
            Map<Fact, SourceLine> corrections,
            Map<Fact, Filled> filled,
            List<Movement> movements) {}

    private static SourceLine correction(Row row) {
        return new SourceLine(null, null, row.text(4), row.text(5), row.instant(1));
    }

    private static SourceLine newer(SourceLine a, SourceLine b) {
        return b.at().isBefore(a.at()) ? a : b;
    }

    private static InteractionLine interaction(Row row, Clearance clearance) {
        return new InteractionLine(
                row.number(0),
                row.instant(1),
                row.code(2, InteractionKind.class),
                clearance == Clearance.NONE ? null : row.text(3),
                row.textOrNull(4),
                row.textOrNull(5),
                !row.empty(6));
    }

    private static SourceLine imported(Row row, int first) {
        return new SourceLine(row.numberOrNull(first), row.textOrNull(first + 1), null, null, row.instant(first + 2));
    }
}
