package org.fieldlore.taxonomy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * All concepts as they were at one moment; immutable, shared by all threads. Retired concepts still answer to their id, so
 * that old items keep their labels, but appear in no list.
 */
public final class Vocabulary {
    private final List<Scheme> schemes;
    private final List<Term> terms;
    private final Map<ConceptId, Term> byId;
    private final Map<String, Term> byIri;
    private final Map<String, ConceptId> byNotation;
    private final Map<ConceptId, List<Term>> narrower;

    private Vocabulary(
            List<Scheme> schemes, Collection<Term> terms, Collection<Term> retired, Map<String, ConceptId> byNotation) {
        this.schemes = List.copyOf(schemes);
        this.terms = List.copyOf(terms);
        this.byIri = terms.stream().collect(Collectors.toUnmodifiableMap(Term::iri, Function.identity()));
        this.byNotation = Map.copyOf(byNotation);
        Map<ConceptId, Term> all = new LinkedHashMap<>();
        retired.forEach(term -> all.put(term.id(), term));
        terms.forEach(term -> all.put(term.id(), term));
        this.byId = Map.copyOf(all);
        this.narrower = terms.stream()
                .filter(term -> term.broader() != null)
                .collect(Collectors.groupingBy(term -> broader(term)));
    }

    private static ConceptId broader(Term term) {
        ConceptId broader = term.broader();
        return broader == null ? term.id() : broader;
    }

    /** A vocabulary of these terms alone, without schemes. */
    public static Vocabulary of(Collection<Term> terms) {
        return new Vocabulary(List.of(), terms, List.of(), Map.of());
    }

    static Vocabulary of(
            List<Scheme> schemes, Collection<Term> terms, Collection<Term> retired, Map<String, ConceptId> byNotation) {
        return new Vocabulary(schemes, terms, retired, byNotation);
    }

    /** All schemes that have concepts in use, in the order of their codes. */
    public List<Scheme> schemes() {
        return schemes;
    }

    /** All concepts in use, scheme by scheme. */
    public List<Term> terms() {
        return terms;
    }

    /** The concept with this id, in use or retired; nothing for an unknown id. */
    public Optional<Term> term(ConceptId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether there is such a concept and it is not retired. */
    public boolean inUse(ConceptId id) {
        return term(id).flatMap(term -> byIri(term.iri())).isPresent();
    }

    /** The concepts with these ids, in the same order; unknown ones are left out. */
    public List<Term> terms(Collection<ConceptId> ids) {
        return ids.stream().map(this::term).flatMap(Optional::stream).toList();
    }

    /** The concept in use with this IRI. */
    public Optional<Term> byIri(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /** The concept in use that carries this notation, for example the policy line MOTOR. */
    public Optional<Term> byNotation(String notation) {
        return Optional.ofNullable(byNotation.get(notation)).flatMap(this::term);
    }

    /** The concepts in use of a scheme that have nothing above them. */
    public List<Term> tops(String scheme) {
        return terms.stream()
                .filter(term -> term.scheme().equals(scheme) && term.broader() == null)
                .toList();
    }

    /** The concepts in use right below this one; empty for a leaf and for an unknown id. */
    public List<Term> narrower(ConceptId id) {
        return narrower.getOrDefault(id, List.of());
    }

    /** The way from the top of the tree to this concept, itself last; empty for an unknown id. */
    public List<Term> path(ConceptId id) {
        Deque<Term> path = new ArrayDeque<>();
        @Nullable Term step = byId.get(id);
        Set<ConceptId> seen = new HashSet<>();
        while (step != null && seen.add(step.id())) {
            path.addFirst(step);
            step = step.broader() == null ? null : byId.get(step.broader());
        }
        return List.copyOf(path);
    }
}
