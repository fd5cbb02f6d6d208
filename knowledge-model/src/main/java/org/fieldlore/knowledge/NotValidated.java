package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Nobody but its author stands behind it yet; a reviewer has to approve it first. */
public final class NotValidated extends Refusal {
    NotValidated(String title) {
        super("not validated: " + title, title);
    }
}
