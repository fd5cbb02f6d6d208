package org.fieldlore.customer;

/** What happens between a customer and us, or in the customer's life. */
public enum StoryKind {
    CONTACT,
    /** A contact after a service, with what the agent saw. */
    EXPERIENCE,
    POLICY_BEGUN,
    POLICY_ENDED,
    QUOTE,
    CLAIM,
    COMPLAINT,
    SURVEY,
    LIFE_EVENT,
    CORRECTION
}
