package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** Duplicates are being looked for already. Facts: the number of that search. */
public final class SearchIsRunning extends Refusal {
    SearchIsRunning(long search) {
        super("search " + search + " is running", search);
    }
}
