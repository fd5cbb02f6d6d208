package org.fieldlore.customer;

import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Refusal;

/** One of the two customers is no record of its own any more: somebody merged it meanwhile. Facts: its id. */
public final class MergedMeanwhile extends Refusal {
    MergedMeanwhile(CustomerId customer) {
        super("customer " + customer + " was merged meanwhile", customer);
    }
}
