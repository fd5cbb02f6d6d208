package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Takes a vocabulary file over, all of it or nothing. */
@UseCase
public class LoadVocabulary {
    private static final String SHIPPED = "/ontology/fieldlore.ttl";
    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;
    private final VocabularyReader reader;

    @Inject
    public LoadVocabulary(EntityManager em, Clock clock, Outbox outbox, VocabularyReader reader) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
        this.reader = reader;
    }

    /** How many concepts a load added, changed, retired and left as they were. */
    public record Loaded(int added, int changed, int retired, int unchanged) {
        boolean news() {
            return added + changed + retired > 0;
        }
    }

    /** Loads the vocabulary that comes with Fieldlore, as {@link #load} does. */
    public Loaded shipped() {
        try (InputStream file = LoadVocabulary.class.getResourceAsStream(SHIPPED)) {
            if (file == null) throw new IllegalStateException(SHIPPED + " is missing from the class path");
            return load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds and changes concepts by their IRI and retires those that the file no longer has; the same file again writes
     * nothing. Refuses {@link TurtleUnreadable} and {@link VocabularyRefused}, which lists every rule broken.
     *
     * @param turtle SKOS in Turtle, labels and definitions in zh and en
     */
    public Loaded load(String turtle) {
        VocabularyReader.Reading reading = reader.read(turtle);
        if (!reading.violations().isEmpty()) throw new VocabularyRefused(reading.violations());
        boolean schemesMoved = followSchemes(reading.schemes());
        Loaded loaded = followConcepts(reading.concepts());
        if (schemesMoved || loaded.news()) announce();
        return loaded;
    }

    private boolean followSchemes(List<Scheme> schemes) {
        Map<String, SchemeRow> stored = em.createQuery("select s from SchemeRow s", SchemeRow.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.scheme().code(), Function.identity()));
        boolean moved = false;
        for (Scheme scheme : schemes) {
            SchemeRow row = stored.get(scheme.code());
            if (row == null) em.persist(new SchemeRow(scheme));
            moved |= row == null || row.follow(scheme);
        }
        return moved;
    }

    private Loaded followConcepts(List<ParsedConcept> concepts) {
        Map<String, Concept> stored = em.createQuery("select c from Concept c", Concept.class)
                .getResultStream()
                .collect(Collectors.toMap(Concept::iri, Function.identity()));
        int added = 0;
        int changed = 0;
        for (ParsedConcept parsed : concepts) {
            Concept concept = stored.remove(parsed.iri());
            if (concept == null) {
                em.persist(new Concept(parsed));
                added++;
            } else if (concept.follow(parsed)) {
                changed++;
            }
        }
        int retired = (int) stored.values().stream().filter(Concept::retire).count();
        return new Loaded(added, changed, retired, concepts.size() - added - changed);
    }

    private void announce() {
        VocabularyState state = em.find(VocabularyState.class, VocabularyState.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (state == null) {
            state = new VocabularyState(clock.instant());
            em.persist(state);
        }
        state.changed(clock.instant());
        outbox.record(Concept.TOPIC, state.version());
    }
}
