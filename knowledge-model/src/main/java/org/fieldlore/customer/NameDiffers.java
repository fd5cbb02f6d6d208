package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** What was typed to confirm is not the name of the customer; nothing is erased. */
public final class NameDiffers extends Refusal {
    NameDiffers() {
        super("the typed name is not the customer's");
    }
}
