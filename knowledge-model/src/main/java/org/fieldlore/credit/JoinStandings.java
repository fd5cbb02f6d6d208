package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Lets people decide for themselves whether they appear in standings; points are earned all the same. */
@UseCase
public class JoinStandings {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public JoinStandings(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whether somebody appears; everybody does until they say otherwise. */
    public boolean appears(AgentId agent) {
        return Sql.of("select count(*) from standings_absence a where a.agent_id = ?", agent.value())
                        .number(em)
                == 0;
    }

    public void appear(AgentId agent) {
        Sql.of("delete from standings_absence where agent_id = ?", agent.value())
                .execute(em);
    }

    public void stayAway(AgentId agent) {
        if (appears(agent))
            Sql.of("insert into standings_absence (agent_id, since) values (?, ?)", agent.value(), clock.instant())
                    .execute(em);
    }
}
