package org.fieldlore.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions into the where part of a native statement over {@code customer c}. Ages and days become ranges of dates,
 * lines become semi-joins on the policy index, sums are columns of the customer.
 */
public final class ConditionSql {
    private static final int CLAIM_MONTHS = 36;

    private ConditionSql() {}

    /**
     * Returns all conditions of a rule joined by "and", whatever anybody may see; without any, one that every customer meets.
     *
     * @param currency the house currency, in which conditions state premiums
     */
    public static Sql where(List<Condition> conditions, LocalDate today, String currency) {
        Sql where = Sql.of("1 = 1");
        for (Condition condition : conditions) where.add("and").add(one(condition, today, currency));
        return where;
    }

    /**
     * Returns a group of clauses as the viewer may ask them. What is hidden from the viewer counts as not known: a criterion on
     * it never holds, so that nobody reads out of a list what the page hides.
     */
    static Sql where(Group group, Viewer viewer, LocalDate today, String currency) {
        if (group.isEmpty()) return Sql.of("1 = 1");
        Sql joined = Sql.of(group.join() == Join.NONE ? "((" : "(");
        String between = "";
        for (Clause part : group.parts()) {
            if (!between.isEmpty()) joined.add(between);
            joined.add(
                    part instanceof Group inner
                            ? where(inner, viewer, today, currency)
                            : asked((Criterion) part, viewer, today, currency));
            between = group.join() == Join.ALL ? "and" : "or";
        }
        // A comparison with what is not known is neither true nor false, and does not hold.
        return joined.add(group.join() == Join.NONE ? ") is not true)" : ")");
    }

    private static Sql asked(Criterion criterion, Viewer viewer, LocalDate today, String currency) {
        if (criterion instanceof CustomCondition custom) return CustomFields.where(custom, viewer);
        Condition condition = (Condition) criterion;
        if (condition.field() == Field.SEGMENT) return belongs(condition, viewer);
        @Nullable Fact told = condition.field().tells();
        Sql one = Sql.of("(").add(one(condition, today, currency)).add(")");
        if (told == null || !Mask.hides(told, Clearance.of(viewer, null))) return one;
        if (Mask.hides(told, Clearance.most(viewer))) return Sql.of("1 = 0");
        return Sql.of("(c.agent_id = ? and", viewer.agent().value()).add(one).add(")");
    }

    // Where membership is not told, "is not in" holds as little as "is in".
    private static Sql belongs(Condition condition, Viewer viewer) {
        Sql told = Sql.of("exists (select 1 from segment s where s.id in")
                .list(condition.values())
                .add("and")
                .add(told(viewer));
        String member = "exists (select 1 from segment_member m where m.customer_id = c.id and m.segment_id";
        return condition.op() == Op.NE
                ? told.add(") and not " + member + " = ?)", condition.values().get(0))
                : told.add("and " + member + " = s.id))");
    }

    /**
     * Narrows segments {@code s} of customers {@code c} to those that a viewer may see somebody belong to: whose rule looks at
     * nothing that is hidden from the viewer, since whoever knows the rule would learn it.
     */
    public static Sql told(Viewer viewer) {
        Sql told = Sql.of("(1 = 1");
        for (Field field : Field.values()) {
            @Nullable Fact fact = field.tells();
            if (fact == null || !Mask.hides(fact, Clearance.of(viewer, null))) continue;
            told.add("and (s.rule_json not like ?", "%\"" + field.key() + "\"%");
            if (!Mask.hides(fact, Clearance.most(viewer)))
                told.add("or c.agent_id = ?", viewer.agent().value());
            told.add(")");
        }
        return told.add(")");
    }

    /** The first day of the 36 months within which claims count. */
    public static LocalDate claimsSince(LocalDate today) {
        return today.minusMonths(CLAIM_MONTHS);
    }

    private static Sql one(Condition condition, LocalDate today, String currency) {
        return switch (condition.field()) {
            case AGE ->
                spans(condition, (span, known) -> born(span, known, today)).add("and c.birth_date <= ?", today);
            case SILENT_FOR_DAYS -> silent(condition, today);
            case RENEWAL_WITHIN_DAYS ->
                Sql.of(
                                "exists (select 1 from policy p where p.customer_id = c.id"
                                        + " and p.status = 'IN_FORCE' and p.end_date >= ? and",
                                today)
                        .add(spans(condition, (span, known) -> ends(span, known, today)))
                        .add(")");
            case LINE -> held(condition, "p.line", condition.op() == Op.NE ? "not exists" : "exists");
            case LACKS_LINE -> held(condition, "p.line", "not exists");
            case CLAIMS ->
                compare(
                        Sql.of(
                                "(select count(*) from claim k where k.customer_id = c.id and k.occurred_on >= ?)",
                                claimsSince(today)),
                        condition);
            case PREMIUM ->
                compare(
                        Sql.of("(c.premium_currency = ? or c.policies_in_force = 0) and c.premium_in_force", currency),
                        condition);
            case BIRTHDAY_WITHIN_DAYS -> spans(condition, (span, known) -> birthday(span, known, today));
            case RENEWAL -> held(condition, "p.renewal", condition.op() == Op.NE ? "not exists" : "exists");
            case SUM_INSURED ->
                compare(
                                Sql.of(
                                        "exists (select 1 from policy p where p.customer_id = c.id"
                                                + " and p.status = 'IN_FORCE' and p.currency = ? and p.sum_insured",
                                        currency),
                                condition)
                        .add(")");
            case LAST_CLAIM_DAYS -> spans(condition, (span, known) -> claimed(span, known, today));
            case HOUSEHOLD_SIZE ->
                compare(
                        Sql.of("c.household_id is not null and (select count(*) from customer h"
                                + " where h.household_id = c.household_id)"),
                        condition);
            case CONSENTS, OBJECTS -> stands(condition);
            case AGENT -> named("select x.id from agent x where", "x", condition);
            case BRANCH -> named("select x.id from agent x join branch b on b.id = x.branch_id where", "b", condition);
            case QUADRANT ->
                Sql.of(condition.op() == Op.NE ? "not (" : "(")
                        .add(QuadrantSql.in(quadrants(condition), today, currency))
                        .add(")");
            default -> compare(Sql.of(column(condition.field())), condition);
        };
    }

    private static List<Quadrant> quadrants(Condition condition) {
        return condition.values().stream()
                .map(code -> Quadrant.valueOf(code.toString()))
                .toList();
    }

    private static String column(Field field) {
        return switch (field) {
            case GENDER -> "c.gender";
            case MARITAL_STATUS -> "c.marital_status";
            case CHILDREN -> "c.children";
            case EDUCATION -> "c.education";
            case INCOME -> "c.income";
            case REGION -> "c.region";
            case CITY -> "c.city";
            case ADDRESS -> "c.address";
            case STAGE -> "c.stage";
            case KIND -> "c.kind";
            case OCCUPATION -> "c.occupation";
            case POLICIES -> "c.policies_in_force";
            case SATISFACTION -> "c.satisfaction";
            case SINCE -> "c.since";
            default -> throw new IllegalArgumentException(field + " is no column");
        };
    }

    private static Sql compare(Sql left, Condition condition) {
        List<Object> values = condition.values();
        Object value = values.get(0);
        return switch (condition.op()) {
            case EQ -> left.add("= ?", value);
            case NE -> left.add("<> ?", value);
            case LT -> left.add("< ?", value);
            case LE -> left.add("<= ?", value);
            case GT -> left.add("> ?", value);
            case GE -> left.add(">= ?", value);
            case BETWEEN -> left.add("between ? and ?", value, values.get(1));
            case IN -> left.add("in").list(values);
            case CONTAINS -> left.add("like ? escape '!'", Like.contains(value.toString()));
        };
    }

    private static Sql held(Condition condition, String column, String exists) {
        return Sql.of(exists
                        + " (select 1 from policy p where p.customer_id = c.id and p.status = 'IN_FORCE' and " + column
                        + " in")
                .list(condition.values())
                .add(")");
    }

    private static Sql stands(Condition condition) {
        return Sql.of(
                        (condition.op() == Op.NE ? "not " : "")
                                + "exists (select 1 from customer_consent k where k.customer_id = c.id and k.standing = 1"
                                + " and k.stand = ? and k.purpose in",
                        condition.field() == Field.CONSENTS ? Stand.CONSENTS : Stand.OBJECTS)
                .list(condition.values())
                .add(")");
    }

    private static Sql named(String select, String alias, Condition condition) {
        boolean not = condition.op() == Op.NE;
        Condition name = not ? new Condition(condition.field(), Op.EQ, condition.value()) : condition;
        Sql named = Sql.of("c.agent_id " + (not ? "not in" : "in") + " (" + select);
        named.add("(").add(compare(Sql.of(alias + ".name_zh"), name));
        return named.add("or").add(compare(Sql.of(alias + ".name_en"), name)).add("))");
    }

    private static Sql spans(Condition condition, BiFunction<Span, Sql, Sql> each) {
        Sql any = Sql.of("(");
        String or = "";
        for (Span span : Span.of(condition.op(), condition.values())) {
            any.add(or + "(");
            each.apply(span, any).add(")");
            or = "or ";
        }
        return any.add(")");
    }

    private static Sql born(Span span, Sql sql, LocalDate today) {
        sql.add("1 = 1");
        if (span.low() != null) sql.add("and c.birth_date <= ?", Ages.latestBirth(span.low(), today));
        if (span.high() != null) sql.add("and c.birth_date >= ?", Ages.earliestBirth(span.high(), today));
        return sql;
    }

    private static Sql ends(Span span, Sql sql, LocalDate today) {
        sql.add("1 = 1");
        if (span.low() != null) sql.add("and p.end_date >= ?", today.plusDays(span.low()));
        if (span.high() != null) sql.add("and p.end_date <= ?", today.plusDays(span.high()));
        return sql;
    }

    private static Sql birthday(Span span, Sql sql, LocalDate today) {
        int first = span.low() == null ? 0 : Math.max(0, span.low());
        int last = span.high() == null ? 364 : span.high();
        if (first > last) return sql.add("1 = 0");
        String day = "(extract(month from c.birth_date) * 100 + extract(day from c.birth_date))";
        int from = monthDay(today.plusDays(first));
        int to = lastMonthDay(today.plusDays(last));
        // Over New Year the days before and after are two ranges.
        boolean over = today.plusDays(first).getYear() < today.plusDays(last).getYear();
        return over
                ? sql.add(day + " >= ? or " + day + " <= ?", from, to)
                : sql.add(day + " between ? and ?", from, to);
    }

    private static int monthDay(LocalDate day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    // Born on 29 February, one has the birthday on the 28th where there is no 29th.
    private static int lastMonthDay(LocalDate day) {
        return monthDay(day) == 228 && !day.isLeapYear() ? 229 : monthDay(day);
    }

    private static Sql claimed(Span span, Sql sql, LocalDate today) {
        String some = "exists (select 1 from claim k where k.customer_id = c.id";
        if (span.high() == null) sql.add(some + ")");
        else sql.add(some + " and k.occurred_on >= ?)", today.minusDays(span.high()));
        if (span.low() != null) sql.add("and not " + some + " and k.occurred_on > ?)", today.minusDays(span.low()));
        return sql;
    }

    private static Sql silent(Condition condition, LocalDate today) {
        return spans(condition, (span, sql) -> {
            sql.add(span.high() == null ? "c.last_contact is null or (1 = 1" : "(1 = 1");
            if (span.low() != null)
                sql.add(
                        "and c.last_contact < ?",
                        today.minusDays(span.low() - 1L).atStartOfDay());
            if (span.high() != null)
                sql.add("and c.last_contact >= ?", today.minusDays(span.high()).atStartOfDay());
            return sql.add(")");
        });
    }
}
