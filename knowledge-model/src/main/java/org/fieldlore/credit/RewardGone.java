package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** The last piece was taken, or it is not offered any more. */
public class RewardGone extends Refusal {
    RewardGone(String nameZh, String nameEn) {
        super("gone: " + nameEn, nameZh, nameEn);
    }
}
