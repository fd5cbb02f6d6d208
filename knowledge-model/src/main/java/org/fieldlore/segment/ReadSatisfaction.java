package org.fieldlore.segment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldlore.customer.Dissatisfaction;
import org.fieldlore.customer.Touchpoint;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Reads how content customers are: of each customer and touchpoint the latest answer of twelve months, but by month all of it.
 * Every touchpoint, month, branch and segment is listed, so that being there tells nothing.
 */
@UseCase
public class ReadSatisfaction {
    private static final int MONTHS = 12;
    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    private static final String LATEST =
            "x.answered_on >= ? and not exists (select 1 from survey_answer y where y.customer_id = x.customer_id"
                    + " and y.touchpoint = x.touchpoint and (y.answered_on > x.answered_on"
                    + " or (y.answered_on = x.answered_on and y.id > x.id))) and "
                    + Sums.counted("x.customer_id");
    private static final String FIGURES = counted("x.nps is not null") + counted("x.nps >= 9") + counted("x.nps <= 6")
            + counted("x.score is not null") + ", sum(x.score)";
    private static final String HELD =
            " left join agent a on a.branch_id = b.id left join customer c on c.agent_id = a.id"
                    + " left join survey_answer x on x.customer_id = c.id and ";

    private final EntityManager em;
    private final Clock clock;
    private final Blurring blurring;
    private final SegmentSettings settings;

    @Inject
    public ReadSatisfaction(EntityManager em, Clock clock, Blurring blurring, SegmentSettings settings) {
        this.em = em;
        this.clock = clock;
        this.blurring = blurring;
        this.settings = settings;
    }

    /**
     * Returns the figures in six statements.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public Satisfaction of(Viewer viewer) {
        boolean may = viewer.is(Role.ACTUARY) || viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR);
        if (!may) throw new NotAllowed("satisfaction");
        Blur blur = blurring.blur();
        LocalDate since = YearMonth.now(clock).minusMonths(MONTHS - 1L).atDay(1);
        Satisfaction.Group whole = groups(
                        blur,
                        Sql.of(
                                "select '' as code, '' as zh, '' as en" + FIGURES + " from survey_answer x where "
                                        + LATEST,
                                since))
                .get(0);
        return new Satisfaction(
                new Satisfaction.Group("", "", "", whole.answered(), whole.nps(), null),
                touchpoints(blur, since),
                months(blur, since),
                groups(
                        blur,
                        Sql.of("select b.id, b.name_zh, b.name_en" + FIGURES + " from branch b" + HELD + LATEST, since)
                                .add("group by b.id, b.name_zh, b.name_en order by b.id")),
                groups(
                        blur,
                        Sql.of(
                                        "select s.id, s.name_zh, s.name_en" + FIGURES
                                                + " from segment s left join segment_member m on m.segment_id = s.id"
                                                + " left join survey_answer x on x.customer_id = m.customer_id and "
                                                + LATEST,
                                        since)
                                .add("group by s.id, s.name_zh, s.name_en order by s.id")),
                causes(blur, since));
    }

    private List<Satisfaction.Group> touchpoints(Blur blur, LocalDate since) {
        Map<String, Satisfaction.Group> found = byCode(groups(
                blur,
                Sql.of(
                                "select x.touchpoint, '' as zh, '' as en" + FIGURES + " from survey_answer x where "
                                        + LATEST,
                                since)
                        .add("group by x.touchpoint")));
        return Arrays.stream(Touchpoint.values())
                .map(each -> found.getOrDefault(each.name(), none(each.name())))
                .toList();
    }

    private List<Satisfaction.Group> months(Blur blur, LocalDate since) {
        Map<String, Satisfaction.Group> found = byCode(groups(
                blur,
                Sql.of(
                                "select year(x.answered_on) * 100 + month(x.answered_on), '' as zh, '' as en" + FIGURES
                                        + " from survey_answer x where x.answered_on >= ? and "
                                        + Sums.counted("x.customer_id"),
                                since)
                        .add("group by year(x.answered_on) * 100 + month(x.answered_on)")));
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> YearMonth.from(since).plusMonths(month))
                .map(month -> {
                    String code = String.valueOf(month.getYear() * 100 + month.getMonthValue());
                    Satisfaction.Group group = found.getOrDefault(code, none(code));
                    return new Satisfaction.Group(month.toString(), "", "", group.answered(), group.nps(), null);
                })
                .toList();
    }

    private List<Satisfaction.Cause> causes(Blur blur, LocalDate since) {
        Map<Dissatisfaction, @Nullable Long> found = new HashMap<>();
        for (Row row : Sql.of(
                        "select r.reason" + counted("1 = 1", "r")
                                + " from (select x.customer_id, x.reason from survey_answer x"
                                + " where x.reason is not null and x.answered_on >= ?",
                        since)
                .add(
                        "union all select k.customer_id, k.reason from complaint k where k.received_on >= ?) r where",
                        since)
                .add(Sums.counted("r.customer_id") + " group by r.reason")
                .rows(em)) found.put(row.code(0, Dissatisfaction.class), count(blur, row, 1));
        return Arrays.stream(Dissatisfaction.values())
                .map(reason -> new Satisfaction.Cause(reason, found.get(reason)))
                .toList();
    }

    private static Map<String, Satisfaction.Group> byCode(List<Satisfaction.Group> groups) {
        Map<String, Satisfaction.Group> byCode = new HashMap<>();
        groups.forEach(group -> byCode.put(group.code(), group));
        return byCode;
    }

    private static Satisfaction.Group none(String code) {
        return new Satisfaction.Group(code, "", "", null, null, null);
    }

    private List<Satisfaction.Group> groups(Blur blur, Sql query) {
        return query.rows(em).stream().map(row -> group(blur, row)).toList();
    }

    private Satisfaction.Group group(Blur blur, Row row) {
        Long answered = count(blur, row, 3);
        Nps nps = Nps.of(count(blur, row, 5), count(blur, row, 7), answered, settings.blur());
        return new Satisfaction.Group(row.text(0), row.text(1), row.text(2), answered, nps, mean(blur, row));
    }

    /** Of one answer a customer; the others of a customer add more than one customer may. */
    private static @Nullable BigDecimal mean(Blur blur, Row row) {
        Long customers = count(blur, row, 9);
        BigDecimal sum = blur.sum("score", row.money(11), row.money(10).longValue(), BEST);
        if (customers == null || sum == null) return null;
        BigDecimal mean = sum.divide(BigDecimal.valueOf(customers), 1, RoundingMode.HALF_UP);
        return mean.min(BEST).max(BigDecimal.ONE);
    }

    private static @Nullable Long count(Blur blur, Row row, int first) {
        return blur.customers(row.number(first), row.money(first + 1).longValue());
    }

    private static String counted(String condition) {
        return counted(condition, "x");
    }

    /** How many customers meet a condition, and their mark. */
    private static String counted(String condition, String rows) {
        String customer = "case when " + condition + " then " + rows + ".customer_id end";
        return ", count(distinct " + customer + "), sum(distinct " + Sums.mark("(" + customer + ")") + ")";
    }
}
