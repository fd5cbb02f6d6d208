package org.fieldlore.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.fieldlore.shared.Sql;

/**
 * Turns conditions into the where part of a native statement over {@code customer c}. Ages and days become ranges of dates,
 * lines become semi-joins on the policy index, sums are columns of the customer.
 */
public final class ConditionSql {
    private static final int CLAIM_MONTHS = 36;

    private ConditionSql() {}

    /**
     * Returns all conditions joined by "and"; without any, one that every customer meets.
     *
     * @param currency the house currency, in which conditions state premiums
     */
    public static Sql where(List<Condition> conditions, LocalDate today, String currency) {
        Sql where = Sql.of("1 = 1");
        for (Condition condition : conditions) where.add("and").add(one(condition, today, currency));
        return where;
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
            case LINE -> lines(condition, condition.op() == Op.NE ? "not exists" : "exists");
            case LACKS_LINE -> lines(condition, "not exists");
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
            default -> compare(Sql.of(column(condition.field())), condition);
        };
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

    private static Sql lines(Condition condition, String exists) {
        return Sql.of(exists
                        + " (select 1 from policy p where p.customer_id = c.id and p.status = 'IN_FORCE' and p.line in")
                .list(condition.values())
                .add(")");
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
