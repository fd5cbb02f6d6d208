package org.fieldlore.taxonomy;

import java.util.List;
import org.fieldlore.shared.Refusal;

/** A vocabulary file breaks rules; nothing of it was taken over. Carries how many, and where the first one is. */
public final class VocabularyRefused extends Refusal {
    private final List<Violation> violations;

    VocabularyRefused(List<Violation> violations) {
        super(
                "the vocabulary breaks " + violations.size() + " rules, first: " + violations.get(0),
                violations.size(),
                violations.get(0).focus());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
