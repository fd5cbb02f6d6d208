package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.UseCase;

/** Has the last word on points that are held: a manager's, after the agent's. */
@UseCase
public class DecideCase {
    private static final int MAX_WORDS = 1000;
    private final Cases cases;
    private final Clock clock;
    private final Ledger ledger;

    @Inject
    public DecideCase(EntityManager em, Clock clock, Ledger ledger) {
        this.cases = new Cases(em);
        this.clock = clock;
        this.ledger = ledger;
    }

    /**
     * Gives the points free.
     *
     * @param reason 1..1000 characters
     * @throws NotFound when there is no such case
     * @throws NotAllowed unless the viewer manages a branch that it concerns, or administers the portal
     * @throws OwnCase when the viewer is one of those suspected
     * @throws CaseDecided when they are free already
     */
    public void release(long id, String reason, Viewer viewer) {
        decide(id, CaseState.RELEASED, Verdict.RELEASED, CaseStep.RELEASED, reason, viewer);
    }

    /** Takes the points back for good; what was spent meanwhile is owed. Refuses as {@link #release} does. */
    public void clawBack(long id, String reason, Viewer viewer) {
        decide(id, CaseState.CLAWED_BACK, Verdict.CLAWED_BACK, CaseStep.CLAWED_BACK, reason, viewer);
    }

    private void decide(long id, CaseState state, Verdict verdict, CaseStep step, String reason, Viewer viewer) {
        ledger.lock();
        PointsCase decided = cases.locked(id);
        cases.admit(id, viewer);
        String why = Required.text("reason", reason, MAX_WORDS);
        decided.decide(state);
        cases.step(id, step, viewer.agent(), clock.instant(), why);
        ledger.judge(cases.events(id), verdict, viewer.agent(), why.substring(0, Math.min(500, why.length())));
    }

    /**
     * Says why the suspicion is wrong; the points stay as they are until a manager has read it.
     *
     * @param words 1..1000 characters
     * @throws NotFound unless the viewer is one of those suspected
     * @throws CaseDecided when the points are free already
     */
    public void dispute(long id, String words, Viewer viewer) {
        PointsCase disputed = cases.locked(id);
        if (!cases.concerns(id, viewer.agent())) throw new NotFound("case", id);
        String why = Required.text("words", words, MAX_WORDS);
        disputed.mayBeDisputed();
        cases.step(id, CaseStep.DISPUTED, viewer.agent(), clock.instant(), why);
    }
}
