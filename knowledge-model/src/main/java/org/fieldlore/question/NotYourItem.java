package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** Somebody who was asked may answer with an item of their own only. */
public final class NotYourItem extends Refusal {
    NotYourItem(String title) {
        super("only the author may answer with: " + title, title);
    }
}
