package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Turns points into rewards: asked for by an agent, who has the points set aside, decided by a manager. */
@UseCase
public class RedeemPoints {
    private static final int MAX_KEY = 60;
    private static final int MAX_REASON = 500;
    private final EntityManager em;
    private final Clock clock;
    private final Journal journal;

    @Inject
    public RedeemPoints(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
        this.journal = new Journal(em);
    }

    /**
     * Asks for a reward and sets its points aside; returns the redemption's id.
     *
     * @param key names the act, so that sending the form twice asks once; 1..60 characters
     * @throws NotFound when there is no such reward
     * @throws RewardGone when it is not offered, or none is left
     * @throws Overdrawn when the agent has fewer points
     * @throws NothingContributed when the company's rules say so
     */
    public long request(long reward, String key, Viewer viewer) {
        journal.lock();
        String once = viewer.agent() + ":" + Required.text("key", key, MAX_KEY - 20);
        List<Long> before = em.createQuery("select r.id from Redemption r where r.key = :key", Long.class)
                .setParameter("key", once)
                .getResultList();
        if (!before.isEmpty()) return before.get(0);
        mayRedeem(viewer.agent());
        Reward wanted = reward(reward);
        wanted.take();
        Redemption asked = new Redemption(wanted, viewer.agent(), once, clock.instant());
        em.persist(asked);
        em.flush();
        AgentId agent = viewer.agent();
        post(
                asked,
                TransactionKind.RESERVED,
                agent,
                null,
                entry -> entry.move(
                        Account.of(AccountKind.AVAILABLE, agent),
                        Account.of(AccountKind.RESERVED, agent),
                        asked.points()));
        return asked.id();
    }

    private void mayRedeem(AgentId agent) {
        if (RuleBooks.read(em).at(clock.instant()).consequence() == Consequence.NO_REWARDS
                && Sql.of(
                                        "select count(*) from knowledge_item i where i.author_id = ? and i.origin is null"
                                                + " and i.submitted_at is not null",
                                        agent.value())
                                .number(em)
                        == 0) throw new NothingContributed();
    }

    /**
     * Approves a wish; the points are gone for it.
     *
     * @throws NotFound when there is no such redemption
     * @throws NotAllowed unless the viewer manages the agent's branch, or administers the portal
     * @throws OwnRedemption when it is the viewer's own
     * @throws RedemptionDecided when it does not wait any more
     */
    public void approve(long id, Viewer viewer) {
        journal.lock();
        Redemption asked = decided(id, viewer);
        AgentId agent = asked.agent();
        asked.decide(RedemptionState.APPROVED, viewer.agent(), null, clock.instant());
        post(
                asked,
                TransactionKind.REDEEMED,
                viewer.agent(),
                null,
                entry -> entry.move(Account.of(AccountKind.RESERVED, agent), Account.REDEEMED, asked.points()));
    }

    /** Refuses a wish for a reason of 1..500 characters and gives the points back; refuses as {@link #approve} does. */
    public void refuse(long id, String reason, Viewer viewer) {
        journal.lock();
        Redemption asked = decided(id, viewer);
        end(asked, RedemptionState.REFUSED, Required.text("reason", reason, MAX_REASON), viewer);
    }

    /** Takes one's own wish back. */
    public void withdraw(long id, Viewer viewer) {
        journal.lock();
        Redemption asked = find(id);
        if (!asked.agent().equals(viewer.agent())) throw new NotFound("redemption", id);
        end(asked, RedemptionState.WITHDRAWN, null, viewer);
    }

    private void end(Redemption asked, RedemptionState state, @Nullable String reason, Viewer viewer) {
        AgentId agent = asked.agent();
        asked.decide(state, viewer.agent(), reason, clock.instant());
        reward(asked.reward()).putBack();
        post(
                asked,
                TransactionKind.RETURNED,
                viewer.agent(),
                reason,
                entry -> entry.add(Account.of(AccountKind.RESERVED, agent), -asked.points())
                        .give(agent, asked.points()));
    }

    private Redemption decided(long id, Viewer viewer) {
        Redemption asked = find(id);
        boolean manages = viewer.is(Role.MANAGER)
                && Sql.of(
                                        "select a.branch_id from agent a where a.id = ?",
                                        asked.agent().value())
                                .number(em)
                        == viewer.branch().value();
        if (!manages && !viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("redemption");
        return asked;
    }

    private Redemption find(long id) {
        Redemption found = em.find(Redemption.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) throw new NotFound("redemption", id);
        return found;
    }

    private Reward reward(long id) {
        Reward reward = em.find(Reward.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (reward == null) throw new NotFound("reward", id);
        return reward;
    }

    private void post(
            Redemption asked, TransactionKind kind, AgentId by, @Nullable String note, Function<Entry, Entry> moves) {
        Instant now = clock.instant();
        AgentId agent = asked.agent();
        Balances balances = journal.balances(List.of(
                Account.of(AccountKind.AVAILABLE, agent),
                Account.of(AccountKind.OWED, agent),
                Account.of(AccountKind.RESERVED, agent),
                Account.REDEEMED));
        String reference = "redemption:" + asked.id() + (kind == TransactionKind.RESERVED ? "" : "#2");
        journal.write(List.of(new Journal.Line(
                new PointsTransaction(reference, kind, now, now).by(by, note),
                moves.apply(new Entry(balances)).postings())));
    }
}
