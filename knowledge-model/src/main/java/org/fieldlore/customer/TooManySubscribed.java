package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** Every subscription is asked again every hour. */
public final class TooManySubscribed extends Refusal {
    TooManySubscribed(int most) {
        super("at most " + most + " saved queries are subscribed to", most);
    }
}
