package org.fieldlore.people;

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
    ADMINISTRATOR
}
