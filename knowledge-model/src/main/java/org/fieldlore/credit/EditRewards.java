package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.UseCase;

/** Keeps the catalogue of rewards. What was asked for already keeps its price. */
@UseCase
public class EditRewards {
    private final EntityManager em;

    @Inject
    public EditRewards(EntityManager em) {
        this.em = em;
    }

    /**
     * Adds a reward and returns its id.
     *
     * @throws NotAllowed unless the viewer manages a branch or administers the portal
     * @throws PointsOutOfRange for points or a stock out of range
     * @throws CashOutOfRange for an amount out of range
     */
    public long add(RewardTerms terms, Viewer viewer) {
        admit(viewer);
        Reward reward = new Reward(terms);
        em.persist(reward);
        em.flush();
        return reward.id();
    }

    /** Changes a reward; refuses as {@link #add} does, and an unknown one with {@link NotFound}. */
    public void change(long id, RewardTerms terms, Viewer viewer) {
        admit(viewer);
        Reward reward = em.find(Reward.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (reward == null) throw new NotFound("reward", id);
        reward.change(terms);
    }

    private static void admit(Viewer viewer) {
        if (!viewer.is(Role.MANAGER) && !viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("rewards");
    }
}
