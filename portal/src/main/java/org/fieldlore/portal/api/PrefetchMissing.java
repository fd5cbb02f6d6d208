package org.fieldlore.portal.api;

import org.fieldlore.shared.Refusal;

/** The archive does not know a customer, and the calling system told nothing of them. */
public final class PrefetchMissing extends Refusal {
    public PrefetchMissing(String customer) {
        super("no prefetch for the unknown customer " + customer, customer);
    }
}
