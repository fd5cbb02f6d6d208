package org.fieldlore.taxonomy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * All concepts as they were at one moment; immutable, shared by all threads. Retired concepts still answer to their id, so
 * that old items keep their labels, but appear in no list.
 */
public final class Vocabulary {
    /** What every IRI of a concept begins with; its scheme, a slash and a name of its own follow. */
    public static final String ROOT = "https://fieldlore.org/vocabulary/";

    private final List<Scheme> schemes;
    private final List<Term> terms;
    private final Map<ConceptId, Term> byId;
    private final Map<String, Term> byIri;
    private final Map<ConceptId, ParsedConcept> stated;
    private final Map<String, ConceptId> ids = new HashMap<>();
    private final Map<String, ConceptId> byNotation = new HashMap<>();
    private final Map<ConceptId, List<Term>> narrower;

    private Vocabulary(
            List<Scheme> schemes,
            Collection<Term> terms,
            Collection<Term> retired,
            Map<ConceptId, ParsedConcept> stated) {
        this.schemes = List.copyOf(schemes);
        this.terms = List.copyOf(terms);
        this.byIri = terms.stream().collect(Collectors.toUnmodifiableMap(Term::iri, Function.identity()));
        this.stated = Map.copyOf(stated);
        terms.forEach(term -> ids.put(term.iri(), term.id()));
        stated.forEach((id, concept) -> {
            ids.put(concept.iri(), id);
            if (!concept.retired() && concept.notation() != null) byNotation.put(concept.notation(), id);
        });
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

    /**
     * A vocabulary of all that is stated of concepts, in use or retired, in the order of the map.
     *
     * @param schemes of which those with concepts in use are kept
     */
    public static Vocabulary of(List<Scheme> schemes, Map<ConceptId, ParsedConcept> stated) {
        Map<String, ConceptId> ids = new HashMap<>();
        stated.forEach((id, concept) -> ids.put(concept.iri(), id));
        Map<String, Set<ConceptId>> related = related(stated, ids);
        List<Term> terms = new ArrayList<>();
        List<Term> retired = new ArrayList<>();
        stated.forEach((id, concept) -> (concept.retired() ? retired : terms).add(term(id, concept, ids, related)));
        Set<String> used = terms.stream().map(Term::scheme).collect(Collectors.toSet());
        return new Vocabulary(
                schemes.stream().filter(one -> used.contains(one.code())).toList(), terms, retired, stated);
    }

    /** By IRI; skos:related holds both ways, whichever is stated. */
    private static Map<String, Set<ConceptId>> related(
            Map<ConceptId, ParsedConcept> stated, Map<String, ConceptId> ids) {
        Map<String, Set<ConceptId>> related = new HashMap<>();
        stated.forEach((id, concept) -> concept.related().stream()
                .filter(ids::containsKey)
                .forEach(other -> {
                    related.computeIfAbsent(concept.iri(), iri -> new LinkedHashSet<>())
                            .add(Objects.requireNonNull(ids.get(other)));
                    if (!concept.retired())
                        related.computeIfAbsent(other, iri -> new LinkedHashSet<>())
                                .add(id);
                }));
        return related;
    }

    private static Term term(
            ConceptId id, ParsedConcept parsed, Map<String, ConceptId> ids, Map<String, Set<ConceptId>> related) {
        return new Term(
                id,
                parsed.iri(),
                parsed.scheme(),
                parsed.zh(),
                parsed.en(),
                parsed.altZh(),
                parsed.altEn(),
                parsed.definitionZh(),
                parsed.definitionEn(),
                parsed.broader() == null ? null : ids.get(parsed.broader()),
                List.copyOf(related.getOrDefault(parsed.iri(), Set.of())));
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

    /** All that is stated of a concept, in use or retired; nothing for an unknown id. */
    public Optional<ParsedConcept> stated(ConceptId id) {
        return Optional.ofNullable(stated.get(id));
    }

    /** All that is stated of all concepts, retired ones included, in the order of their IRIs. */
    public List<ParsedConcept> stated() {
        return stated.values().stream()
                .sorted(Comparator.comparing(ParsedConcept::iri))
                .toList();
    }

    /** The concepts that are out of use. */
    public List<ConceptId> retired() {
        return stated.entrySet().stream()
                .filter(one -> one.getValue().retired())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong(ConceptId::value))
                .toList();
    }

    /** The id that belongs to an IRI for ever, whether the concept is in use or retired. */
    public Optional<ConceptId> idOf(String iri) {
        return Optional.ofNullable(ids.get(iri));
    }

    /**
     * What a concept means today: itself while it is in use, else what replaces it, or else what is above it; empty for an
     * unknown one and for one that nothing is left of.
     */
    public Set<ConceptId> today(ConceptId id) {
        Set<ConceptId> found = new LinkedHashSet<>();
        Set<ConceptId> seen = new HashSet<>();
        Deque<ConceptId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            ConceptId step = open.poll();
            if (!seen.add(step)) continue;
            if (inUse(step)) found.add(step);
            else
                stated(step)
                        .ifPresent(old -> successors(old)
                                .map(ids::get)
                                .filter(Objects::nonNull)
                                .forEach(open::add));
        }
        return found;
    }

    private static Stream<String> successors(ParsedConcept old) {
        return old.replacedBy().isEmpty() ? Stream.ofNullable(old.broader()) : old.replacedBy().stream();
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
