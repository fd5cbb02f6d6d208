package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** The draft was thrown away; that can be undone first. */
public final class Discarded extends Refusal {
    Discarded(String title) {
        super("discarded: " + title, title);
    }
}
