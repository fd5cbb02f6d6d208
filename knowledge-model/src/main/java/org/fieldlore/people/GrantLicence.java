package org.fieldlore.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Says how far the company trusts what somebody hands in. Managers decide for their branch and administrators for all; a coach
 * may make the candidates of the own branch contributors, and contributors candidates again. Nobody decides on their own.
 */
@UseCase
public class GrantLicence {
    public static final int REASON_MAX = 500;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public GrantLicence(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Grants a licence, or takes one back by granting a smaller one; granted before, nothing happens. Refuses
     * {@link NotAllowed}, {@link NotFound} and {@link Required}.
     *
     * @param reason at most 500 characters, never empty
     */
    public void grant(AgentId to, Licence licence, String reason, Viewer by) {
        String why = Required.text("reason", reason, REASON_MAX);
        Agent agent = em.find(Agent.class, to.value(), LockModeType.PESSIMISTIC_WRITE);
        if (agent == null) throw new NotFound("agent", to);
        if (to.equals(by.agent()) || !decides(agent.branch(), by) && !coaches(agent, licence, by))
            throw new NotAllowed("licence");
        if (agent.licence() == licence) return;
        agent.hold(licence);
        em.persist(new LicenceChange(to, licence, why, by.agent(), clock.instant()));
    }

    private static boolean decides(BranchId branch, Viewer by) {
        return by.is(Role.ADMINISTRATOR) || by.is(Role.MANAGER) && by.branch().equals(branch);
    }

    private boolean coaches(Agent agent, Licence licence, Viewer by) {
        return isCoach(by)
                && by.branch().equals(agent.branch())
                && agent.licence().compareTo(Licence.CONTRIBUTOR) <= 0
                && licence.compareTo(Licence.CONTRIBUTOR) <= 0;
    }

    private boolean isCoach(Viewer viewer) {
        return new People(em).byId(viewer.agent()).licence() == Licence.COACH;
    }

    /** Whether somebody sees the licences of their branch: its manager and coaches, and administrators. */
    public boolean sees(Viewer viewer) {
        return viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR) || isCoach(viewer);
    }

    /**
     * Returns the licences of those in the viewer's branch who write, in the order of their logins, by one query. Refuses
     * {@link NotAllowed} to those who may not see them.
     */
    public List<LicenceRow> ofBranch(Viewer viewer) {
        if (!sees(viewer)) throw new NotAllowed("licence");
        return Sql.of(
                        "select a.id, a.name_zh, a.name_en, a.licence, c.granted_at, c.reason, g.name_zh, g.name_en"
                                + " from agent a left join licence_change c on c.id ="
                                + " (select max(x.id) from licence_change x where x.agent_id = a.id)"
                                + " left join agent g on g.id = c.granted_by where a.active = true and a.branch_id = ?",
                        viewer.branch().value())
                .add("and exists (select 1 from agent_role r where r.agent_id = a.id and r.role in")
                .list(Role.WRITERS.stream().map(Role::name).toList())
                .add(") order by a.login")
                .rows(em)
                .stream()
                .map(row -> new LicenceRow(
                        new AgentId(row.number(0)),
                        row.text(1),
                        row.text(2),
                        row.code(3, Licence.class),
                        row.instantOrNull(4),
                        row.textOrNull(5),
                        row.textOrNull(6),
                        row.textOrNull(7)))
                .toList();
    }
}
