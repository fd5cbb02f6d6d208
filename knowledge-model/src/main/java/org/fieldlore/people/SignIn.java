package org.fieldlore.people;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.UseCase;

/** Proves who someone is. Tells nobody whether it was the login or the password that was wrong. */
@UseCase
public class SignIn {
    private final People people;
    private final Passwords passwords;

    @Inject
    public SignIn(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** Returns the agent when login and password match an open account, else nothing; both take equally long. */
    public Optional<Agent> with(String login, String password) {
        Optional<Agent> agent = people.byLogin(login);
        boolean right =
                passwords.matches(password, agent.map(Agent::passwordHash).orElse(""));
        return agent.filter(a -> right);
    }

    /** Returns the agent who proved themselves earlier, as they are today; nothing once the account is closed. */
    public Optional<Agent> again(AgentId id) {
        return Optional.of(people.byId(id)).filter(Agent::active);
    }
}
