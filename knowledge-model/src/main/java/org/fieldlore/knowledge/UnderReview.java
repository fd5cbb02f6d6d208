package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** A contribution cannot be changed while it lies before a reviewer; its author can withdraw it first. */
public final class UnderReview extends Refusal {
    UnderReview(String title) {
        super("under review: " + title, title);
    }
}
