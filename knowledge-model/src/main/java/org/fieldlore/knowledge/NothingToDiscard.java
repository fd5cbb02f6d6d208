package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** There is no draft to throw away: what is live can only be archived. */
public final class NothingToDiscard extends Refusal {
    NothingToDiscard(String title) {
        super("no draft beside: " + title, title);
    }
}
