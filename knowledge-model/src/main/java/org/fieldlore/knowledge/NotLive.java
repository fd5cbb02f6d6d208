package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Only what was live can be archived or validated. */
public final class NotLive extends Refusal {
    NotLive(String title) {
        super("not live: " + title, title);
    }
}
