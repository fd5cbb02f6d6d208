package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Makes a new version of the formula by which cards are ranked. */
@UseCase
public class ChangeFormula {
    private static final int MAX_NOTE = 300;

    private final EntityManager em;
    private final Clock clock;
    private final ReadFormulas versions;

    @Inject
    public ChangeFormula(EntityManager em, Clock clock, ReadFormulas versions) {
        this.em = em;
        this.clock = clock;
        this.versions = versions;
    }

    /**
     * Stores another formula and returns its version.
     *
     * @param basedOn the newest version when whoever saves last looked
     * @param on the factors that count
     * @param weights 0..2; what is missing weighs 1
     * @param day when it begins, today or later
     * @param note what is new, 1..300 characters
     * @throws NotAllowed when the viewer may not change rules, see {@link ChangeStageRules#mayChange}
     * @throws RulesBeginInThePast when the day is before today
     * @throws WeightOutOfRange when a weight is less than 0 or more than 2
     * @throws RulesChangedMeanwhile when there is a newer version than that
     */
    public int save(
            int basedOn, Set<Factor> on, Map<Topic, Double> weights, LocalDate day, String note, Viewer viewer) {
        if (!ChangeStageRules.mayChange(viewer)) throw new NotAllowed("ranking");
        LocalDate today = versions.today();
        if (day.isBefore(today)) throw new RulesBeginInThePast(day, today);
        String why = Required.text("note", note, MAX_NOTE);
        Formula formula = formula(basedOn + 1, on, weights);
        versions.versions().stream()
                .findFirst()
                .filter(newest -> newest.number() != basedOn)
                .ifPresent(newest -> {
                    throw new RulesChangedMeanwhile(newest.number(), newest.note());
                });
        RulesChangedMeanwhile.unlessStored(
                Sql.of(
                        "insert into ranking_version (version, starts_on, formula, made_by, made_at, note) values (?, ?, ?, ?, ?, ?)",
                        formula.version(),
                        day,
                        formula.toJson(),
                        viewer.agent().value(),
                        clock.instant(),
                        why),
                em,
                formula.version());
        return formula.version();
    }

    /**
     * Makes a formula of what somebody typed.
     *
     * @throws WeightOutOfRange when a weight is less than 0 or more than 2
     */
    static Formula formula(int version, Set<Factor> on, Map<Topic, Double> weights) {
        weights.values().stream()
                .filter(weight -> !Formula.fits(weight))
                .findFirst()
                .ifPresent(weight -> {
                    throw new WeightOutOfRange(weight);
                });
        return new Formula(version, on, weights);
    }
}
