package org.fieldlore.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.UseCase;

/** Takes branches and people on. */
@UseCase
public class EnrolAgent {
    private final EntityManager em;
    private final Passwords passwords;

    @Inject
    public EnrolAgent(EntityManager em, Passwords passwords) {
        this.em = em;
        this.passwords = passwords;
    }

    /** Stores a branch and returns its id. */
    public BranchId branch(Branch branch) {
        em.persist(branch);
        em.flush();
        return branch.id();
    }

    /** Stores an agent who signs in with this password, and returns the agent's id. */
    public AgentId agent(Agent agent, String password) {
        agent.secureWith(passwords.hash(Required.text("password", password, 200)));
        em.persist(agent);
        em.flush();
        return agent.id();
    }

    /** Stores agents who share a first password, which is hashed once: a book of thousands would take an hour otherwise. */
    public void agents(List<Agent> agents, String password) {
        String hash = passwords.hash(Required.text("password", password, 200));
        for (Agent agent : agents) {
            agent.secureWith(hash);
            em.persist(agent);
        }
    }
}
