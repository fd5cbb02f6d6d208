package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.UseCase;

/** Hands out the vocabulary. Keeps the last snapshot, and asks the database only whether it is still the last. */
@UseCase
public class ReadVocabulary {
    private final EntityManager em;
    private volatile Snapshot last = new Snapshot(-1, Vocabulary.of(List.of()));

    @Inject
    public ReadVocabulary(EntityManager em) {
        this.em = em;
    }

    private record Snapshot(int version, Vocabulary vocabulary) {}

    /** Which vocabulary is in use: a number that rises with every change; 0 before the first load. */
    public int version() {
        return em.createQuery("select s.version from VocabularyState s", Integer.class)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /** Returns the vocabulary as it is now; empty before the first load. The same object until something changes. */
    public Vocabulary current() {
        int version = version();
        Snapshot snapshot = last;
        if (snapshot.version() != version) {
            snapshot = new Snapshot(version, read());
            last = snapshot;
        }
        return snapshot.vocabulary();
    }

    private Vocabulary read() {
        List<Concept> concepts = em.createQuery("select c from Concept c order by c.scheme, c.id", Concept.class)
                .getResultList();
        Map<String, ConceptId> ids = concepts.stream().collect(Collectors.toMap(Concept::iri, Concept::id));
        List<Term> terms = new ArrayList<>();
        List<Term> retired = new ArrayList<>();
        Map<ConceptId, ParsedConcept> stated = new HashMap<>();
        for (Concept concept : concepts) {
            ParsedConcept parsed = concept.parsed();
            (concept.retired() ? retired : terms).add(term(concept.id(), parsed, ids));
            stated.put(concept.id(), parsed);
        }
        return Vocabulary.of(schemes(terms), terms, retired, stated);
    }

    private static Term term(ConceptId id, ParsedConcept parsed, Map<String, ConceptId> ids) {
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
                known(parsed.related().stream(), ids));
    }

    private static List<ConceptId> known(Stream<String> iris, Map<String, ConceptId> ids) {
        return iris.map(ids::get).filter(Objects::nonNull).toList();
    }

    private List<Scheme> schemes(List<Term> terms) {
        var used = terms.stream().map(Term::scheme).collect(Collectors.toSet());
        return em.createQuery("select s from SchemeRow s order by s.code", SchemeRow.class)
                .getResultStream()
                .map(SchemeRow::scheme)
                .filter(scheme -> used.contains(scheme.code()))
                .toList();
    }
}
