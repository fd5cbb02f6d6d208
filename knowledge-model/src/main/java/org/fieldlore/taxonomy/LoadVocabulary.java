package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Takes a vocabulary file over, all of it or nothing. */
@UseCase
public class LoadVocabulary {
    private static final String SHIPPED = "/ontology/fieldlore.ttl";
    private static final String FILE = "fieldlore.ttl";
    private final EntityManager em;
    private final VocabularyStore store;
    private final VocabularyReader reader;

    @Inject
    public LoadVocabulary(EntityManager em, Clock clock, Outbox outbox, VocabularyReader reader) {
        this.em = em;
        this.store = new VocabularyStore(em, clock, outbox);
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
     * Adds and changes concepts by their IRI and retires those that the file no longer has, but for what was edited here; the
     * same file again writes nothing. Refuses {@link FileUnreadable} and {@link VocabularyRefused}, which lists every rule broken.
     *
     * @param turtle SKOS in Turtle, labels and definitions in zh and en
     */
    public Loaded load(String turtle) {
        VocabularyReader.Reading reading = reader.read(turtle);
        List<Violation> violations = new ArrayList<>(reading.violations());
        violations.addAll(SharedLabels.among(reading.concepts()));
        if (!violations.isEmpty()) throw new VocabularyRefused(violations);
        Map<String, Concept> stored = store.concepts();
        boolean first = stored.isEmpty();
        boolean schemesMoved = store.follow(reading.schemes());
        List<Difference> differences = new ArrayList<>();
        Loaded loaded = follow(reading.concepts(), stored, differences);
        // The first load is told by its kind alone: that everything is new needs no list.
        if (schemesMoved || loaded.news())
            store.changed(store.locked(), VocabularyChange.SHIPPED, "", FILE, null, first ? List.of() : differences);
        return loaded;
    }

    private Loaded follow(List<ParsedConcept> concepts, Map<String, Concept> stored, List<Difference> differences) {
        int added = 0;
        int changed = 0;
        int retired = 0;
        for (ParsedConcept parsed : concepts) {
            Concept concept = stored.remove(parsed.iri());
            ParsedConcept before = concept == null ? null : concept.parsed();
            if (concept == null) {
                em.persist(new Concept(parsed));
                added++;
            } else if (concept.follow(parsed)) changed++;
            else continue;
            differences.add(new Difference(before, parsed));
        }
        for (Concept gone : stored.values()) {
            ParsedConcept before = gone.parsed();
            if (!gone.vanish()) continue;
            retired++;
            differences.add(new Difference(before, gone.parsed()));
        }
        return new Loaded(added, changed, retired, concepts.size() - added - changed);
    }
}
