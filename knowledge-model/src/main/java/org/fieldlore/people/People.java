package org.fieldlore.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.UseCase;

/** Looks people and branches up, one query a question. */
@UseCase
public class People {
    private final EntityManager em;

    @Inject
    public People(EntityManager em) {
        this.em = em;
    }

    /** Returns the active agent with this login, or nothing. */
    public Optional<Agent> byLogin(String login) {
        return em.createQuery("select a from Agent a where a.login = :login and a.active = true", Agent.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** Returns the agent, closed or not; refuses an unknown id with {@link NotFound}. */
    public Agent byId(AgentId id) {
        Agent agent = em.find(Agent.class, id.value());
        if (agent == null) throw new NotFound("agent", id);
        return agent;
    }

    /** Returns the agents with these ids, by id; unknown ids are missing from the map. */
    public Map<AgentId, Agent> byIds(Collection<AgentId> ids) {
        if (ids.isEmpty()) return Map.of();
        return em.createQuery("select a from Agent a where a.id in :ids", Agent.class)
                .setParameter("ids", ids.stream().map(AgentId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Agent::id, Function.identity()));
    }

    /** Returns all branches in the order of their codes. */
    public List<Branch> branches() {
        return em.createQuery("select b from Branch b order by b.code", Branch.class)
                .getResultList();
    }

    /** Returns the active agents of a branch in the order of their logins. */
    public List<Agent> ofBranch(BranchId branch) {
        return em.createQuery(
                        "select a from Agent a where a.branchId = :branch and a.active = true order by a.login",
                        Agent.class)
                .setParameter("branch", branch.value())
                .getResultList();
    }
}
