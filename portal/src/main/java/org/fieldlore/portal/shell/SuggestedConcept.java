package org.fieldlore.portal.shell;

import org.fieldlore.taxonomy.Suggestion;
import org.fieldlore.taxonomy.Term;

/**
 * A concept that a text seems to speak of.
 *
 * @param percent how sure that is, 0..100
 * @param words what speaks for it in the text, in one line
 */
public record SuggestedConcept(Term term, long percent, String words) {
    private static final int MOST_WORDS = 4;

    static SuggestedConcept of(Suggestion suggestion, Term term) {
        return new SuggestedConcept(
                term,
                Math.round(100 * suggestion.confidence()),
                String.join(
                        " · ", suggestion.matched().stream().limit(MOST_WORDS).toList()));
    }
}
