package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** The text was changed since the one who decides or saves has read it. */
public final class VersionMoved extends Refusal {
    VersionMoved(String title) {
        super("changed meanwhile: " + title, title);
    }
}
