package org.fieldlore.portal.vocabulary;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.fieldlore.search.Results;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/**
 * All there is to say of a concept.
 *
 * @param above the way down to it, without itself
 * @param today what stands for it today when it is retired; empty while it is in use
 * @param items how many items the reader may find under it, and the newest of them
 */
public record ConceptCard(
        Term term,
        ParsedConcept stated,
        List<Term> above,
        List<Term> narrower,
        List<Term> related,
        List<Term> today,
        Results items) {
    static ConceptCard of(Vocabulary vocabulary, Term term, Results items) {
        List<Term> path = vocabulary.path(term.id());
        ParsedConcept stated = vocabulary.stated(term.id()).orElseThrow();
        return new ConceptCard(
                term,
                stated,
                path.subList(0, Math.max(0, path.size() - 1)),
                vocabulary.narrower(term.id()),
                vocabulary.terms(term.related()),
                stated.retired() ? vocabulary.terms(vocabulary.today(term.id())) : List.of(),
                items);
    }

    /** What is right around it. */
    public ConceptMap getMap() {
        return ConceptMap.of(above, narrower, related);
    }

    public boolean isRetired() {
        return stated.retired();
    }

    /** IRIs of what means the same, or more, elsewhere. */
    public List<String> getElsewhere() {
        return Stream.concat(stated.links().close().stream(), stated.links().broad().stream())
                .toList();
    }

    /** Where its IRI leads to in this portal. */
    public String getPath() {
        return URI.create(term.iri()).getPath();
    }
}
