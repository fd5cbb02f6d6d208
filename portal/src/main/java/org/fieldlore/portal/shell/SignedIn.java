package org.fieldlore.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;

/**
 * The little that a session keeps of the person who signed in.
 *
 * @param asOf when roles and account were last read from the database
 */
public record SignedIn(
        long agent, long branch, String login, String nameZh, String nameEn, Set<Role> roles, Instant asOf)
        implements Serializable {
    private static final String KEY = SignedIn.class.getName();

    static SignedIn from(Agent agent, Instant asOf) {
        return new SignedIn(
                agent.id().value(),
                agent.branch().value(),
                agent.login(),
                agent.name("zh"),
                agent.name("en"),
                agent.roles(),
                asOf);
    }

    static Optional<SignedIn> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(KEY));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    Set<String> groups() {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }

    Viewer viewer() {
        return new Viewer(new AgentId(agent), new BranchId(branch), roles);
    }

    String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }
}
