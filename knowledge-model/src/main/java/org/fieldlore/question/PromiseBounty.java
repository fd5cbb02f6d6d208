package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.UseCase;

/**
 * Promises points to whoever gives the accepted answer, from the budget that the asker's branch has in a quarter (UTC). What is
 * promised counts from the day it was set or last raised; a withdrawn question gives its points back.
 */
@UseCase
public class PromiseBounty {
    private final EntityManager em;
    private final QuestionSettings settings;
    private final Clock clock;

    @Inject
    public PromiseBounty(EntityManager em, QuestionSettings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sets or raises the bounty. A manager of the asker's branch may promise for the question of another what the budget holds,
     * an asker up to the limit for askers. Refuses {@link BountyTooLarge}, {@link BountyPromised}, {@link QuestionClosed},
     * {@link NotAllowed}, and {@link NotFound} to those who do not see it.
     *
     * @param points 1 or more, all together
     */
    public void set(QuestionId id, int points, Viewer viewer) {
        Question question = Sight.colleagues(em, id, viewer);
        BranchId branch = question.branch();
        if (branch == null) throw new NotFound("branch", id);
        budget().lock(branch);
        int most = Math.min(budget().left(branch, id.value()), limit(question, viewer));
        if (points < 1 || points > most) throw new BountyTooLarge(points, most);
        question.promise(points, viewer.agent(), clock.instant());
    }

    /** Returns the most that this viewer may promise for the question in all; 0 when nothing. */
    public int most(QuestionId id, Viewer viewer) {
        Question question = em.find(Question.class, id.value());
        BranchId branch = question == null ? null : question.branch();
        if (question == null || branch == null || question.reach() == Reach.ASKED || !question.open()) return 0;
        if (!mayPromise(question, viewer)) return 0;
        return Math.min(budget().left(branch, id.value()), limit(question, viewer));
    }

    private static boolean mayPromise(Question question, Viewer viewer) {
        return question.asker().equals(viewer.agent()) || leads(question, viewer);
    }

    private static boolean leads(Question question, Viewer viewer) {
        return viewer.is(Role.MANAGER) && viewer.branch().equals(question.branch());
    }

    private int limit(Question question, Viewer viewer) {
        if (!mayPromise(question, viewer)) throw new NotAllowed("bounty");
        return question.asker().equals(viewer.agent()) ? settings.ownBounty() : settings.budget();
    }

    private Budget budget() {
        return new Budget(em, settings, clock);
    }
}
