package org.fieldlore.advice;

/** What an agent says of a card beside a customer. */
public enum Feedback {
    /** Used with this customer. */
    USED,
    /** Helped to understand, whether or not it was used. */
    HELPFUL,
    /** Does not fit this customer; hides the card here for half a year and says nothing about the item. */
    NOT_FOR_CUSTOMER,
    /** No longer true; tells the item's owner and lowers its trust until it is renewed. */
    OUTDATED
}
