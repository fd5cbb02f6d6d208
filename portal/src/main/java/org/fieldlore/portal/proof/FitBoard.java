package org.fieldlore.portal.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldlore.advice.LearnFit;
import org.fieldlore.advice.LearntFit;
import org.fieldlore.advice.fit.Scorecard;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** What places the cards of know-how, the formula or what was learnt, and how the last days judged them. */
@Named
@RequestScoped
public class FitBoard {
    private static final int DAYS = 30;

    @Inject
    private Here here;

    @Inject
    private LearnFit learn;

    @Inject
    private LearntFit kept;

    private LearntFit.@Nullable Told told;

    public LearntFit.Told getTold() {
        LearntFit.Told known = told;
        if (known == null) told = known = kept.told(DAYS, here.viewer());
        return known;
    }

    /** The scorecard in force; null before the first. */
    public @Nullable Scorecard getNow() {
        return getTold().days().isEmpty() ? null : getTold().days().get(0);
    }

    /** Whether what was learnt may place cards; whoever runs the server can turn it off. */
    public boolean isAllowed() {
        return learn.allowed();
    }

    /** Whether what was learnt places cards today. */
    public boolean isLearned() {
        Scorecard now = getNow();
        return isAllowed() && now != null && now.learned();
    }

    /** In which colour a day's verdict stands. */
    public String tone(Scorecard day) {
        return day.learned() ? "ok" : day.judgement() == null ? "none" : "warn";
    }

    public FitText getText() {
        return new FitText(new Wordbook(here.getLocale()));
    }

    /** Adds the days to the page's file. */
    void addTo(Csv table) {
        getText().addTo(table, getTold().days());
    }
}
