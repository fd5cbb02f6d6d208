package org.fieldlore.portal.proof;

import java.text.NumberFormat;
import java.util.List;
import org.fieldlore.advice.fit.Judgement;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.fit.Scorecard;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Wordbook;

/** Puts the scorecard of what places cards into words. */
public record FitText(Wordbook words) {
    private static final String SCREEN = "proof";

    /** Panels are told in tens, so that no single answer shows. */
    private static final int TENS = 10;

    private static final double MUCH = 1.5;
    private static final double SOME = 1.1;

    /** What the day's verdict means, with how much is there and how much it takes. */
    public String why(Scorecard day) {
        int panels = day.judged() < Scorecard.FEWEST ? day.judged() : day.learnt();
        return words.of(SCREEN, "fit.why." + day.verdict(), panels(panels), Scorecard.FEWEST, Scorecard.FEWEST_AGENTS);
    }

    public String panels(int panels) {
        return words.number(panels - panels % TENS);
    }

    /** Of how many in a hundred pairs the accepted card stands first: "61.2%". */
    public String part(double part) {
        NumberFormat format = NumberFormat.getPercentInstance(words.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(part);
    }

    /** By how much what was learnt is better, with its bounds, in percentage points. */
    public String gain(Judgement judgement) {
        ProofText text = new ProofText(words, 0);
        return words.of(
                SCREEN,
                "uplift.bounds",
                text.points(judgement.gain()),
                text.points(judgement.low()),
                text.points(judgement.high()));
    }

    /** How strongly a trait speaks for a card or against it, with how many times likelier it makes the card. */
    public String weighs(LearnedFit.Weight weight) {
        double times = weight.times();
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return words.of(SCREEN, "fit.weighs." + strength(times), format.format(times));
    }

    private static String strength(double times) {
        if (times >= MUCH) return "MUCH";
        if (times >= SOME) return "SOME";
        if (times > 1 / SOME) return "HARDLY";
        return times > 1 / MUCH ? "AGAINST" : "MUCH_AGAINST";
    }

    /** Adds the days to a table. */
    void addTo(Csv table, List<Scorecard> days) {
        if (days.isEmpty()) return;
        table.row()
                .row(
                        words.of(SCREEN, "fit.day"),
                        words.of(SCREEN, "fit.ranker"),
                        words.of(SCREEN, "fit.formula"),
                        words.of(SCREEN, "fit.learned"),
                        words.of(SCREEN, "adds"),
                        words.of(SCREEN, "low"),
                        words.of(SCREEN, "high"),
                        words.of(SCREEN, "fit.panels"),
                        words.of(SCREEN, "verdict"));
        for (Scorecard day : days) {
            Judgement judgement = day.judgement();
            String ranker = words.of(SCREEN, "fit.by." + day.learned());
            int panels = day.judged() - day.judged() % TENS;
            if (judgement == null) table.row(day.on(), ranker, "", "", "", "", "", panels, why(day));
            else
                table.row(
                        day.on(),
                        ranker,
                        ProofText.rounded(judgement.formula()),
                        ProofText.rounded(judgement.learned()),
                        ProofText.rounded(judgement.gain()),
                        ProofText.rounded(judgement.low()),
                        ProofText.rounded(judgement.high()),
                        panels,
                        why(day));
        }
    }
}
