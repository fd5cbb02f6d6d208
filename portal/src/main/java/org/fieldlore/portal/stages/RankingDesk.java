package org.fieldlore.portal.stages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.advice.ChangeFormula;
import org.fieldlore.advice.ReadFormulas;
import org.fieldlore.advice.TryFormula;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;

/** What the page of the ranking needs of the use cases; a draft outlives a request, use cases do not. */
@RequestScoped
public class RankingDesk {
    @Inject
    private ReadFormulas read;

    @Inject
    private ChangeFormula change;

    @Inject
    private TryFormula trial;

    @Inject
    private Here here;

    int newest() {
        return read.newest();
    }

    int inForce() {
        return read.inForce();
    }

    List<ReadFormulas.Version> versions() {
        return read.versions();
    }

    Formula formula(int version) {
        return read.formula(version);
    }

    void save(int basedOn, FormulaDraft draft, LocalDate day, String note) {
        change.save(basedOn, draft.on(), draft.weights(), day, note, here.viewer());
    }

    TryFormula.Trial tryOut(FormulaDraft draft) {
        return trial.with(
                draft.on(), draft.weights(), here.viewer(), here.getLang().substring(0, 2));
    }

    FormulaText text() {
        return new FormulaText(new Wordbook(here.getLocale()));
    }
}
