package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Kind and language of an item are settled once it is live. */
public final class LiveItemKeepsItsKind extends Refusal {
    LiveItemKeepsItsKind(Kind kind, String lang) {
        super("a live item stays " + kind + " in " + lang, kind, lang);
    }
}
