package org.fieldlore.taxonomy;

import org.fieldlore.shared.Refusal;

/** An edit of the vocabulary that makes no sense for a concept; carries why, as a number, and the labels of the concept. */
public final class EditNotPossible extends Refusal {
    static final int ITSELF = 0;
    static final int RETIRED = 1;
    static final int NOTHING_INSTEAD = 2;
    static final int CHANGED_SINCE = 3;
    static final int TAKEN = 4;

    EditNotPossible(int why, ParsedConcept concept) {
        super("cannot edit " + concept.iri() + ": " + why, why, concept.zh(), concept.en());
    }
}
