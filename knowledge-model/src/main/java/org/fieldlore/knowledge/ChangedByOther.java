package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Somebody else is changing the item; their wording comes first. */
public final class ChangedByOther extends Refusal {
    ChangedByOther(String title, VersionState state) {
        super("somebody else's wording is " + state + ": " + title, title, state);
    }
}
