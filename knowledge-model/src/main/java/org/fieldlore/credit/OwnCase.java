package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** Nobody decides on what they are a part of themselves. */
public class OwnCase extends Refusal {
    OwnCase() {
        super("one's own case is for somebody else to decide");
    }
}
