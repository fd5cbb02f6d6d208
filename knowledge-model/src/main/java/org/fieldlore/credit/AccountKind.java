package org.fieldlore.credit;

/** What the points on an account are. The balance of each has one side for good, and the database refuses the other. */
enum AccountKind {
    /** Where all points come from; the company's, never above 0: its negative is what is out. */
    ISSUED,
    /** An agent's, to spend. */
    AVAILABLE,
    /** An agent's, kept until a manager has decided on a suspicion. */
    HELD,
    /** An agent's, set aside for a reward that was asked for. */
    RESERVED,
    /** What an agent spent before it was taken back, never above 0; what is earned next goes here first. */
    OWED,
    /** What a branch paid for answers, never above 0; how much it may is decided where bounties are granted. */
    BOUNTIES,
    /** Turned into rewards; the company's. */
    REDEEMED;

    /** Whether the balance lies at or below zero by its nature. */
    boolean isNegative() {
        return this == ISSUED || this == OWED || this == BOUNTIES;
    }
}
