package org.fieldlore.customer;

import org.jspecify.annotations.Nullable;

/** What a source says about one thing that hangs on a customer and has a day. Null means that the source is silent. */
public sealed interface RecordFacts permits QuoteFacts, ComplaintFacts, SurveyFacts, LifeEventFacts {
    /** The source's own id, or what stands for it. */
    String key();

    /** External id of the customer. */
    String customer();

    /** Login of the agent whose work it is about; null when it names none. */
    @Nullable
    String agent();

    /** External id of the policy that it is about; null when it names none. */
    default @Nullable String policy() {
        return null;
    }

    /** These facts in normal form; refuses what cannot be kept. */
    RecordFacts checked();

    /**
     * Whom a record belongs to, by the ids of the house.
     *
     * @param policy null when it is about none
     */
    record Whose(
            long customer, @Nullable Long agent, @Nullable Long policy) {}
}
