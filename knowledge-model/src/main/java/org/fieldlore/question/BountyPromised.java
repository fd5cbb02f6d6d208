package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** Points that were promised for an answer are not lowered. */
public final class BountyPromised extends Refusal {
    BountyPromised(int points) {
        super(points + " points are promised already", points);
    }
}
