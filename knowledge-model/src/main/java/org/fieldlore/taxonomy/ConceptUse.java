package org.fieldlore.taxonomy;

import java.util.Collection;
import org.fieldlore.shared.ConceptId;

/** Somewhere that concepts are used, so that whoever changes some is told beforehand what it touches. */
public interface ConceptUse {
    /** What uses them. */
    enum Kind {
        ITEM,
        SAVED_SEARCH,
        RULE
    }

    Kind kind();

    /** Returns how many of them use at least one of these concepts. */
    long uses(Collection<ConceptId> concepts);
}
