package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Only its owner and reviewers propose changes to a controlled item. */
public final class ControlledItem extends Refusal {
    ControlledItem(String title) {
        super("controlled: " + title, title);
    }
}
