package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** The law and the contract want the data kept: policies in force, claims that are open. */
public final class MustBeKept extends Refusal {
    MustBeKept(long policies, long claims) {
        super(policies + " policies are in force and " + claims + " claims are open", policies, claims);
    }
}
