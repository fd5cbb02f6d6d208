package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** A question goes to too many people, or to nobody. */
public final class RecipientCount extends Refusal {
    RecipientCount(int chosen, int most) {
        super("1.." + most + " people must be asked, were " + chosen, chosen, most);
    }
}
