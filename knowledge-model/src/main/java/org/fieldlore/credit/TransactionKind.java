package org.fieldlore.credit;

/** What a transaction of the ledger does. */
public enum TransactionKind {
    /** Gives points for an event. */
    EARNED,
    /** Takes back what an event gave, as it does not stand any more. */
    REVERSED,
    /** Gives or takes points for an event as a cap leaves more or less room than before. */
    ADJUSTED,
    /** Keeps points of an event for a decision. */
    HELD,
    /** Gives free what was kept. */
    RELEASED,
    /** Takes what was kept, or was free again, for good. */
    CLAWED_BACK,
    /** Sets points aside for a reward. */
    RESERVED,
    /** Turns what was set aside into the reward. */
    REDEEMED,
    /** Gives back what was set aside. */
    RETURNED,
    /** Pays what a branch put up to whoever answered, or takes it back. */
    BOUNTY
}
