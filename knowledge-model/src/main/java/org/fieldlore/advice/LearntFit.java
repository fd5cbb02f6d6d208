package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.advice.fit.Judgement;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.fit.Panel;
import org.fieldlore.advice.fit.Parts;
import org.fieldlore.advice.fit.Scorecard;
import org.fieldlore.advice.fit.Verdict;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Keeps what agents' answers taught of which cards fit, with each day's scorecard, and hands out what to learn from. */
@UseCase
public class LearntFit {
    /** Answers that are read at a time. */
    private static final int PAGE = 500;

    private static final String COLUMNS = "select c.judged_on, c.verdict, c.since, c.learnt, c.judged, c.agents,"
            + " c.formula_right, c.learned_right, c.gain_low, c.gain_high from fit_scorecard c";

    private static final String ACCEPTED = "f.withdrawn = 0 and f.kind in ('USED', 'HELPFUL')";

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public LearntFit(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * What the scorecards of a while tell.
     *
     * @param days newest first, the first is in force
     * @param fellBack the day on which the formula took over again; null when it never had to, or has not
     * @param learned what was learnt last; null when that is nothing
     */
    public record Told(
            List<Scorecard> days,
            @Nullable Scorecard fellBack,
            @Nullable LearnedFit learned) {}

    /** Who stood before what, and when. */
    private record Place(long customer, long agent, LocalDate day) {}

    /**
     * Returns the panels since a day in which one card was accepted and another not, those of the newest answers first, until they have so many
     * cards; without customers who object to being counted. It goes from answer to answer, so it takes as long as there are answers and not cards.
     */
    public List<Panel> panels(LocalDate since, int most) {
        Map<Place, List<Panel.Card>> panels = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>();
        long before = Long.MAX_VALUE;
        while (seen.size() < most) {
            List<Row> rows = page(since, before);
            if (rows.isEmpty()) break;
            for (Row row : rows) {
                before = Math.min(before, row.number(0));
                if (!seen.add(row.number(1))) continue;
                Place place = new Place(row.number(2), row.number(3), row.date(4));
                Parts.read(row.text(6))
                        .ifPresent(parts -> panels.computeIfAbsent(place, one -> new ArrayList<>())
                                .add(new Panel.Card((int) row.number(5), row.flag(7), parts)));
            }
        }
        return panels.entrySet().stream()
                .map(one -> new Panel(one.getKey().agent(), one.getKey().day(), one.getValue()))
                .filter(Panel::compares)
                .toList();
    }

    /** All cards of the panels of some answers; a panel with two answers comes twice. */
    private List<Row> page(LocalDate since, long before) {
        return Sql.of("select p.id, s.id, s.customer_id, s.viewer_id, s.shown_on, s.position, s.parts,")
                .add("case when exists (select 1 from advice_feedback f where f.showing_id = s.id and " + ACCEPTED
                        + ") then 1 else 0 end")
                .add(
                        "from (select f.id, a.customer_id, a.viewer_id, a.shown_on from advice_feedback f"
                                + " join advice_showing a on a.id = f.showing_id where f.id < ? and a.shown_on >= ?"
                                + " and a.item_id is not null and " + ACCEPTED + " and "
                                + Sums.counted("a.customer_id") + " order by f.id desc limit " + PAGE + ") p",
                        before,
                        since)
                .add("join advice_showing s on s.customer_id = p.customer_id and s.viewer_id = p.viewer_id"
                        + " and s.shown_on = p.shown_on and s.item_id is not null order by p.id desc, s.position, s.id")
                .rows(em);
    }

    /** Returns the last scorecard with what was learnt for it; empty before the first. */
    public Optional<Scorecard.Judged> newest() {
        LearnedFit learned = learned();
        return Sql.of(COLUMNS + " order by c.judged_on desc limit 1").rows(em).stream()
                .map(row -> new Scorecard.Judged(scorecard(row), learned))
                .findFirst();
    }

    private @Nullable LearnedFit learned() {
        return Sql.of("select l.model from learnt_fit l order by l.id desc limit 1").rows(em).stream()
                .map(row -> LearnedFit.read(row.text(0)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the scorecards of the last days; empty before the first.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public Told told(int days, Viewer viewer) {
        boolean may = viewer.is(Role.ACTUARY) || viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR);
        if (!may) throw new NotAllowed("proof of advice");
        List<Scorecard> cards = Sql.of(COLUMNS + " order by c.judged_on desc limit " + days).rows(em).stream()
                .map(LearntFit::scorecard)
                .toList();
        return new Told(cards, cards.isEmpty() ? null : fellBack(cards.get(0)), learned());
    }

    /** Days before the first of the formula's days, if there are any, are the learned ranker's. */
    private @Nullable Scorecard fellBack(Scorecard now) {
        if (now.learned()) return null;
        List<Scorecard> both = Sql.of(
                        COLUMNS + " where c.judged_on <= ? order by c.judged_on desc limit 2", now.since())
                .rows(em)
                .stream()
                .map(LearntFit::scorecard)
                .toList();
        return both.size() < 2 ? null : both.get(0);
    }

    /** Keeps a day's scorecard, and what was learnt for it in place of what was learnt before. */
    public void keep(Scorecard.Judged judged) {
        Scorecard card = judged.scorecard();
        Sql.of("delete from fit_scorecard where judged_on = ?", card.on()).execute(em);
        Sql.of(
                        "insert into fit_scorecard (judged_on, verdict, since, learnt, judged, agents) values (?, ?, ?, ?, ?, ?)",
                        card.on(),
                        card.verdict(),
                        card.since(),
                        card.learnt(),
                        card.judged(),
                        card.agents())
                .execute(em);
        Judgement judgement = card.judgement();
        if (judgement != null)
            Sql.of(
                            "update fit_scorecard set formula_right = ?, learned_right = ?, gain_low = ?, gain_high = ?"
                                    + " where judged_on = ?",
                            judgement.formula(),
                            judgement.learned(),
                            judgement.low(),
                            judgement.high(),
                            card.on())
                    .execute(em);
        Sql.of("delete from learnt_fit").execute(em);
        LearnedFit fit = judged.fit();
        if (fit != null)
            Sql.of("insert into learnt_fit (learnt_at, model) values (?, ?)", clock.instant(), fit.toJson())
                    .execute(em);
    }

    private static Scorecard scorecard(Row row) {
        Judgement judgement =
                row.empty(6) ? null : new Judgement(real(row, 6), real(row, 7), real(row, 8), real(row, 9));
        return new Scorecard(
                row.date(0),
                row.code(1, Verdict.class),
                row.date(2),
                (int) row.number(3),
                (int) row.number(4),
                (int) row.number(5),
                judgement);
    }

    private static double real(Row row, int place) {
        return Double.parseDouble(row.text(place));
    }
}
