package org.fieldlore.advice.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.customer.KeepWatch;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.Sql;

/**
 * Statements that count customers, all of one kind in one: a row each for lane, cell and side, with the number of customers, their
 * mark, the cards, and then number and mark of those of whom each of the figures is true. A customer counts from the first card on;
 * whoever objects to analysis counts nowhere.
 */
final class ProofSql {
    /** In the order of the columns behind the cards. */
    static final List<Figure> SHOWN = List.of(
            Figure.ACCEPTED, Figure.DECLINED, Figure.IGNORED, Figure.TALKED, Figure.QUOTED, Figure.BOUGHT, Figure.KEPT);

    private static final String LANE =
            "case when s.item_id is not null then 'KNOW_HOW' when s.product is not null then 'PRODUCT' else 'STEP' end";

    private static final String UNTIL = "timestampadd(day, " + CountProof.WINDOW + ", b.first_on)";

    private static final String TALKED = "exists (select 1 from interaction i where i.customer_id = b.customer_id"
            + " and i.kind in ('CALL', 'VISIT', 'MESSAGE') and i.happened_at > b.first_at"
            + " and i.happened_at <= timestampadd(day, " + CountProof.WINDOW + ", b.first_at))";

    private static final String QUOTED = "exists (select 1 from quote q where q.customer_id = b.customer_id"
            + " and q.quoted_on >= b.first_on and q.quoted_on <= " + UNTIL + ")";

    private static final String BOUGHT = "exists (select 1 from policy p where p.customer_id = b.customer_id"
            + " and p.start_date >= b.first_on and p.start_date <= " + UNTIL
            + " and (b.lane <> 'PRODUCT' or locate(concat(',', p.line, ','), concat(',', b.subjects, ',')) > 0))";

    private static final String HELD = "exists (select 1 from policy p where p.customer_id = b.customer_id"
            + " and (p.start_date is null or p.start_date < b.first_on) and (p.end_date is null or p.end_date >= b.first_on))";

    private static final String LOST = "exists (select 1 from policy p where p.customer_id = b.customer_id"
            + " and p.status <> 'IN_FORCE' and p.end_date >= b.first_on and p.end_date <= " + UNTIL
            + " and not exists (select 1 from policy n where n.customer_id = p.customer_id and n.line = p.line"
            + " and n.status = 'IN_FORCE'))";

    private ProofSql() {}

    /** Of customers beside whom cards stood since then, by lane. */
    static Sql shown(Cut cut, LocalDate since, LocalDate today) {
        String stage = cut == Cut.STAGE ? "s.stage" : "''";
        return figures(
                SHOWN,
                cut,
                Sql.of(
                                "select s.customer_id, " + LANE + " as lane, " + stage + " as stage, 0 as held_out,"
                                        + " min(s.shown_at) as first_at, min(s.shown_on) as first_on,"
                                        + " group_concat(distinct s.product separator ',') as subjects, count(distinct s.id) as cards,"
                                        + " max(case when f.kind in ('USED', 'HELPFUL') then 1 else 0 end) as accepted,"
                                        + " max(case when f.kind in ('NOT_FOR_CUSTOMER', 'OUTDATED') then 1 else 0 end) as declined,"
                                        + " max(case when f.id is null then 0 else 1 end) as answered, 0 as participant"
                                        + " from advice_showing s left join advice_feedback f on f.showing_id = s.id and f.withdrawn = 0"
                                        + " where s.shown_on >= ?",
                                since)
                        .add(cut == Cut.STAGE ? "and s.stage is not null" : "")
                        .add("group by s.customer_id, " + LANE + (cut == Cut.STAGE ? ", s.stage" : "")),
                today);
    }

    /** Of those who took part in an experiment and came before a moment, so that their time is over, by side. */
    static Sql judged(long experiment, Cut cut, Instant before) {
        return figures(
                Figure.OUTCOMES,
                cut,
                participants(experiment, before),
                before.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** How many take part in an experiment on each side, with their mark. */
    static Sql entered(long experiment) {
        return Sql.of(
                "select p.held_out, count(*), sum(" + Sums.mark("p.customer_id") + ") from advice_participant p"
                        + " join customer k on k.id = p.customer_id where p.experiment_id = ? and "
                        + Sums.counted("p.customer_id") + " group by p.held_out",
                experiment);
    }

    /** Score, side and whether what is hoped for came, of each of the first so many who are judged. */
    static Sql scores(long experiment, Figure hoped, Instant before, int most) {
        return Sql.of("select b.score, b.held_out, case when")
                .add(outcome(hoped, before.atZone(ZoneOffset.UTC).toLocalDate()))
                .add("then 1 else 0 end from (")
                .add(participants(experiment, before))
                .add(") b join customer k on k.id = b.customer_id where " + Sums.counted("b.customer_id")
                        + " order by b.participant limit " + most);
    }

    private static Sql participants(long experiment, Instant before) {
        return Sql.of(
                "select p.customer_id, e.lane, p.stage, p.held_out, p.entered_at as first_at,"
                        + " cast(p.entered_at as date) as first_on, p.subjects, 0 as cards, p.score, p.id as participant"
                        + " from advice_participant p join advice_experiment e on e.id = p.experiment_id"
                        + " where e.id = ? and p.entered_at < ?",
                experiment,
                before);
    }

    /** @param base a select of the customers, each once in a lane, side and stage */
    private static Sql figures(List<Figure> figures, Cut cut, Sql base, LocalDate today) {
        String cell = switch (cut) {
            case ALL -> "''";
            case SEGMENT -> "concat(m.segment_id, '')";
            case STAGE -> "c.stage";
        };
        Sql query = Sql.of("select c.lane, " + cell + ", c.held_out, count(*), sum(c.mark), sum(c.cards)"
                + figures.stream()
                        .map(Figure::name)
                        .map(name -> ", sum(c." + name + "), sum(c." + name + " * c.mark)")
                        .collect(Collectors.joining())
                + " from (select b.customer_id, b.lane, b.stage, b.held_out, b.participant,"
                + " case when b.cards > " + CountProof.MOST_CARDS + " then " + CountProof.MOST_CARDS
                + " else b.cards end as cards, " + Sums.mark("b.customer_id") + " as mark");
        for (Figure figure : figures)
            query.add(", case when").add(outcome(figure, today)).add("then 1 else 0 end as " + figure.name());
        query.add("from (")
                .add(base)
                .add(") b join customer k on k.id = b.customer_id where " + Sums.counted("b.customer_id") + ") c");
        if (cut == Cut.SEGMENT)
            query.add(
                    figures.contains(Figure.IGNORED)
                            ? "join segment_member m on m.customer_id = c.customer_id"
                            : "join advice_participant_segment m on m.participant_id = c.participant");
        if (cut == Cut.STAGE) query.add("where c.stage is not null");
        return query.add("group by c.lane, c.held_out" + (cut == Cut.ALL ? "" : ", " + cell));
    }

    private static Sql outcome(Figure figure, LocalDate today) {
        return switch (figure) {
            case ACCEPTED -> Sql.of("b.accepted = 1");
            case DECLINED -> Sql.of("b.declined = 1");
            case IGNORED -> Sql.of("b.answered = 0");
            case TALKED -> Sql.of(TALKED);
            case QUOTED -> Sql.of(QUOTED);
            case BOUGHT -> Sql.of(BOUGHT);
            case KEPT ->
                Sql.of(HELD + " and not (" + LOST + " and")
                        .add(KeepWatch.counting("b.customer_id", today))
                        .add(")");
            case CUSTOMERS, CARDS, ENTERED ->
                throw new IllegalArgumentException(figure + " is not told of one customer");
        };
    }
}
