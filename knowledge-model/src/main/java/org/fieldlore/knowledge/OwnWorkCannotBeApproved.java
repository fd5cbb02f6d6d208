package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Nobody decides on their own contribution. */
public final class OwnWorkCannotBeApproved extends Refusal {
    OwnWorkCannotBeApproved(String title) {
        super("own work cannot be reviewed: " + title, title);
    }
}
