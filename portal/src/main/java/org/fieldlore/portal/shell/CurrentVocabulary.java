package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The vocabulary as it was when this request first asked: one page speaks of one vocabulary, and asks for it once. */
@RequestScoped
public class CurrentVocabulary {
    @Inject
    private ReadVocabulary read;

    private @Nullable Vocabulary now;

    public Vocabulary current() {
        Vocabulary known = now;
        if (known == null) now = known = read.current();
        return known;
    }
}
