package org.fieldlore.portal.vocabulary;

import java.util.List;
import org.fieldlore.search.Results;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/**
 * All there is to say of a concept.
 *
 * @param above the way down to it, without itself
 * @param items how many items the reader may find under it, and the newest of them
 */
public record ConceptCard(Term term, List<Term> above, List<Term> narrower, List<Term> related, Results items) {
    static ConceptCard of(Vocabulary vocabulary, Term term, Results items) {
        List<Term> path = vocabulary.path(term.id());
        return new ConceptCard(
                term,
                path.subList(0, Math.max(0, path.size() - 1)),
                vocabulary.narrower(term.id()),
                vocabulary.terms(term.related()),
                items);
    }
}
