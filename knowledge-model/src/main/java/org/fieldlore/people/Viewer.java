package org.fieldlore.people;

import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;

/** Who is looking: every read that depends on rights takes one, so that trimming happens in the query and not after it. */
public record Viewer(AgentId agent, BranchId branch, Set<Role> roles) {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
