package org.fieldlore.people;

import java.util.Set;

/** What a person may do; one person may hold several. */
public enum Role {
    /** Searches, contributes, looks after customers. */
    AGENT,
    /** Curates what others contribute. */
    REVIEWER,
    /** Reads segment insights; sees no personal data. */
    ACTUARY,
    /** Leads a branch: sees its people's contributions and endorses them. */
    MANAGER,
    /** Runs imports, people, index and settings. */
    ADMINISTRATOR,
    /** Keeps the list of people whom the house watches; alone sees it. */
    UNDERWRITER;

    /** Those who write down what they know. */
    public static final Set<Role> WRITERS = Set.of(AGENT, REVIEWER, MANAGER);
}
