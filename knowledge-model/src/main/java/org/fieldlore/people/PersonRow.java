package org.fieldlore.people;

import java.time.Instant;
import java.util.List;
import org.fieldlore.shared.AgentId;

/**
 * Someone with an account, as a list shows them.
 *
 * @param roles in the order of {@link Role}
 */
public record PersonRow(
        AgentId id,
        String login,
        String nameZh,
        String nameEn,
        String branchZh,
        String branchEn,
        Instant joinedAt,
        boolean active,
        List<Role> roles) {
    public PersonRow {
        roles = List.copyOf(roles);
    }

    /** The name as readers of a language write it. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    /** The branch's name as readers of a language write it. */
    public String branch(String lang) {
        return lang.startsWith("zh") ? branchZh : branchEn;
    }
}
