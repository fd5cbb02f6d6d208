package org.fieldlore.advice.rank;

/** What the rank of a card is multiplied from; each can be switched off. */
public enum Factor {
    /** How well the card fits the customer now, and how far it can be trusted. */
    FIT,
    /** What is at stake for the customer's insurance. */
    VALUE,
    /** How likely an agent takes it up. */
    CHANCE,
    /** What the managers want more or less of. */
    WEIGHT
}
