package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<ConceptId, ParsedConcept> stated = new LinkedHashMap<>();
        em.createQuery("select c from Concept c order by c.scheme, c.id", Concept.class)
                .getResultStream()
                .forEach(concept -> stated.put(concept.id(), concept.parsed()));
        List<Scheme> schemes = em.createQuery("select s from SchemeRow s order by s.code", SchemeRow.class)
                .getResultStream()
                .map(SchemeRow::scheme)
                .toList();
        return Vocabulary.of(schemes, stated);
    }
}
