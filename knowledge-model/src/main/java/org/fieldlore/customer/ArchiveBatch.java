package org.fieldlore.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one import, kept together: customers first, then what hangs on them. About 500 rows of a kind is a good size.
 *
 * @param run id of the import run; null when the facts come from elsewhere
 * @param records quotes, complaints, answers to surveys and life events
 */
public record ArchiveBatch(
        @Nullable Long run,
        List<Placed<CustomerFacts>> customers,
        List<Placed<PolicyFacts>> policies,
        List<Placed<ClaimFacts>> claims,
        List<Placed<InteractionFacts>> interactions,
        List<Placed<HouseholdFacts>> households,
        List<Placed<RecordFacts>> records) {

    /** Without households and records of other kinds. */
    public ArchiveBatch(
            @Nullable Long run,
            List<Placed<CustomerFacts>> customers,
            List<Placed<PolicyFacts>> policies,
            List<Placed<ClaimFacts>> claims,
            List<Placed<InteractionFacts>> interactions) {
        this(run, customers, policies, claims, interactions, List.of(), List.of());
    }

    public ArchiveBatch {
        customers = List.copyOf(customers);
        policies = List.copyOf(policies);
        claims = List.copyOf(claims);
        interactions = List.copyOf(interactions);
        households = List.copyOf(households);
        records = List.copyOf(records);
    }
}
