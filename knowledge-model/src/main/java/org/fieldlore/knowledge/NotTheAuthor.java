package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Only the author may do this to a contribution. */
public final class NotTheAuthor extends Refusal {
    NotTheAuthor(String title) {
        super("only the author may change: " + title, title);
    }
}
