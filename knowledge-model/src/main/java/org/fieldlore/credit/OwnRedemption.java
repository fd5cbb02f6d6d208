package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** Nobody approves or refuses a reward of their own, and nobody else takes one back. */
public class OwnRedemption extends Refusal {
    OwnRedemption() {
        super("one's own reward is for somebody else to decide");
    }
}
