package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** What was to be decided on does not lie before a reviewer, for example because its author withdrew it. */
public final class NotInReview extends Refusal {
    NotInReview(String title) {
        super("not in review: " + title, title);
    }
}
