package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Colleague;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Query;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.search.usage.ReadSearches.Vain;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Spot;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Asks experts to fill a place on the coverage map, with points from the budget of the asker's branch for whoever's item is adopted
 * first. A place has one open commission at a time. Handing in does not end it, adoption does ({@link FulfilCommissions}).
 */
@UseCase
public class CommissionKnowledge {
    private final EntityManager em;
    private final ListColleagues colleagues;
    private final CustomerNames customers;
    private final QuestionSettings settings;
    private final Clock clock;

    @Inject
    public CommissionKnowledge(
            EntityManager em,
            ListColleagues colleagues,
            CustomerNames customers,
            QuestionSettings settings,
            Clock clock) {
        this.em = em;
        this.colleagues = colleagues;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    static boolean may(Viewer viewer) {
        return viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR);
    }

    /**
     * Sends it and returns its id. Refuses {@link NotAllowed} to others than managers and administrators, {@link AlreadyAsked} while
     * the place has an open one, {@link BountyTooLarge}, {@link MayNamePerson}, {@link RecipientCount}, {@link CannotBeAsked} for
     * those who do not write and for oneself, {@link DueOutOfReach} and {@link org.fieldlore.shared.Required}.
     *
     * @param points 1 or more
     */
    public QuestionId commission(Asking asking, Spot spot, int points, Viewer by) {
        if (!may(by)) throw new NotAllowed("commissions");
        Budget budget = new Budget(em, settings, clock);
        budget.lock(by.branch());
        OncePerCircle once = new OncePerCircle(em, clock);
        once.requireNew(Question.openKey(spot));
        MayNamePerson.requireNone(customers, asking.wording());
        MayNamePerson.requireNone(customers, asking.note());
        requireWriters(asking.to(), by.agent());
        int most = budget.left(by.branch(), Budget.NONE);
        if (points < 1 || points > most) throw new BountyTooLarge(points, most);
        Question question = new Question(
                asking, Query.of(asking.wording()).lang(), Vain.NONE, by, clock.withZone(ZoneId.systemDefault()));
        question.commission(spot, points);
        return once.store(question);
    }

    private void requireWriters(List<AgentId> to, AgentId asker) {
        Set<AgentId> writers =
                colleagues.writers(to).stream().map(Colleague::id).collect(Collectors.toSet());
        long others = to.stream()
                .filter(agent -> !writers.contains(agent) || agent.equals(asker))
                .count();
        if (others > 0) throw new CannotBeAsked(others);
    }

    /** Returns the most points that the viewer may promise for one; 0 when nothing is left, or it is not theirs to promise. */
    public int most(Viewer viewer) {
        return may(viewer) ? new Budget(em, settings, clock).left(viewer.branch(), Budget.NONE) : 0;
    }

    /**
     * Ends those whose day has passed, except where an item that was handed in for it waits for a reviewer, or was adopted at this
     * moment: the author was in time. Their points go back to the budget. Returns how many ended.
     */
    public int expire() {
        Instant now = clock.instant();
        List<Row> over = Sql.of(
                        "select q.id from question q where q.spot_concept is not null and q.state = ? and q.due_on < ?"
                                + " and not exists (select 1 from question_recipient r join knowledge_item i on i.id = r.item_id"
                                + " left join knowledge_version v on v.item_id = i.id and v.version_number = i.pending_version"
                                + " where r.question_id = q.id and r.state = ? and (v.state = 'IN_REVIEW' or i.adopted_at is not null))"
                                + " order by q.id",
                        QuestionState.OPEN,
                        LocalDate.now(clock.withZone(ZoneId.systemDefault())),
                        RecipientState.ANSWERED)
                .rows(em);
        for (Row row : over) Question.locked(em, new QuestionId(row.number(0))).end(now);
        return over.size();
    }
}
