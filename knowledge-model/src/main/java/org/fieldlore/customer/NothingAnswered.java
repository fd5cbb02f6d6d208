package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** An answer to a survey must hold a number. */
public final class NothingAnswered extends Refusal {
    NothingAnswered() {
        super("an answer must say how likely the customer recommends us or how satisfied the customer is");
    }
}
