package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** By the company's rule, rewards begin with the first contribution. */
public class NothingContributed extends Refusal {
    NothingContributed() {
        super("no rewards before the first contribution");
    }
}
