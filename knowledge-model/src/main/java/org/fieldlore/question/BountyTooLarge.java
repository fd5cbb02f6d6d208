package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** More points than this person may promise, or than the branch has left in the quarter. */
public final class BountyTooLarge extends Refusal {
    BountyTooLarge(int asked, int most) {
        super("a bounty must be 1.." + most + ", was " + asked, asked, most);
    }
}
