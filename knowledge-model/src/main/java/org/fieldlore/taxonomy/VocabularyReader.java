package org.fieldlore.taxonomy;

import java.util.List;

/** Reads a vocabulary file and holds it against the rules that a vocabulary has to obey. */
public interface VocabularyReader {
    /** Returns what the file says, or every rule that it breaks; refuses {@link FileUnreadable}. */
    Reading read(String turtle);

    /** Either schemes and concepts, or violations. */
    record Reading(List<Scheme> schemes, List<ParsedConcept> concepts, List<Violation> violations) {
        public Reading {
            schemes = List.copyOf(schemes);
            concepts = List.copyOf(concepts);
            violations = List.copyOf(violations);
        }
    }
}
