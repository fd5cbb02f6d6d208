package org.fieldlore.taxonomy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Changes the vocabulary: shows first what a change does, makes it if it breaks no rule, and takes it back. Every change is kept
 * with who, when and why. Who may change it is for the caller to say.
 */
@UseCase
public class EditVocabulary {
    private static final int LONGEST_REASON = 300;

    /** A change of relations alone moves nothing that is filed under a concept. */
    private static final String RELATED = "related";

    private final EntityManager em;
    private final VocabularyStore store;
    private final VocabularyFiles files;
    private final Iterable<ConceptUse> uses;

    @Inject
    public EditVocabulary(
            EntityManager em, Clock clock, Outbox outbox, VocabularyFiles files, @Any Instance<ConceptUse> uses) {
        this(em, clock, outbox, files, (Iterable<ConceptUse>) uses);
    }

    public EditVocabulary(
            EntityManager em, Clock clock, Outbox outbox, VocabularyFiles files, Iterable<ConceptUse> uses) {
        this.em = em;
        this.store = new VocabularyStore(em, clock, outbox);
        this.files = files;
        this.uses = uses;
    }

    /**
     * What an edit would do.
     *
     * @param version of the vocabulary that it would change
     * @param differences what it would do to each concept; empty when it changes nothing
     * @param violations the rules that the vocabulary would break then; with any, the edit is refused
     * @param touched how many of each kind use a concept that changes
     */
    public record Preview(
            int version,
            List<Difference> differences,
            List<Violation> violations,
            Map<ConceptUse.Kind, Long> touched) {}

    /** Returns what an edit would do, and stores nothing. Refuses {@link EditNotPossible} and {@link NotFound}. */
    public Preview preview(VocabularyEdit edit) {
        Map<String, Concept> stored = store.concepts();
        Collection<ParsedConcept> after = Edits.after(edit, parsed(stored.values()));
        List<Difference> differences = differences(stored, after);
        return new Preview(
                version(),
                differences,
                differences.isEmpty() ? List.of() : violations(schemes(edit), after, parsed(stored.values())),
                touched(stored, differences));
    }

    /**
     * Makes an edit; one that changes nothing leaves no trace.
     *
     * @param basedOn the version that whoever edits has seen; what it changes must not have changed since
     * @throws VocabularyRefused when the vocabulary would break a rule
     * @throws EditNotPossible when it makes no sense, or a concept was changed by somebody else meanwhile
     */
    public void apply(VocabularyEdit edit, int basedOn, String reason, AgentId by) {
        String why = Required.text("reason", reason, LONGEST_REASON);
        VocabularyState state = store.locked();
        Map<String, Concept> stored = store.concepts();
        Collection<ParsedConcept> after = Edits.after(edit, parsed(stored.values()));
        List<Difference> differences = differences(stored, after);
        requireUnchanged(differences, basedOn);
        boolean named = edit instanceof VocabularyEdit.Take take && store.follow(take.schemes());
        if (differences.isEmpty() && !named) return;
        keep(state, stored, after, differences, edit.kind(), edit.subject(), why, by, schemes(edit));
    }

    /**
     * Takes a change back by a change of its own. What a change added is taken out of use, as its IRI may be known elsewhere.
     * Items that were filed anew stay as they are.
     *
     * @throws EditNotPossible when a concept was changed again since
     */
    public void undo(long change, String reason, AgentId by) {
        String why = Required.text("reason", reason, LONGEST_REASON);
        VocabularyState state = store.locked();
        VocabularyChange undone = em.find(VocabularyChange.class, change);
        if (undone == null) throw new NotFound("change", change);
        Map<String, Concept> stored = store.concepts();
        Map<String, ParsedConcept> after = parsed(stored.values()).stream()
                .collect(Collectors.toMap(ParsedConcept::iri, one -> one, (a, b) -> a, LinkedHashMap::new));
        for (Difference one : undone.differences()) {
            ParsedConcept was = one.before();
            ParsedConcept is = after.get(one.concept().iri());
            if (is == null || !is.equals(one.after()))
                throw new EditNotPossible(EditNotPossible.CHANGED_SINCE, one.concept());
            after.put(is.iri(), was == null ? is.retiredFor(List.of()) : was);
        }
        List<Difference> differences = differences(stored, after.values());
        if (differences.isEmpty()) return;
        keep(state, stored, after.values(), differences, "UNDO", undone.subject(), why, by, store.schemes());
    }

    private void keep(
            VocabularyState state,
            Map<String, Concept> stored,
            Collection<ParsedConcept> after,
            List<Difference> differences,
            String kind,
            String subject,
            String reason,
            AgentId by,
            Collection<Scheme> schemes) {
        List<Violation> violations = violations(schemes, after, parsed(stored.values()));
        if (!violations.isEmpty()) throw new VocabularyRefused(violations);
        for (Difference one : differences) {
            ParsedConcept is = one.concept();
            Concept concept = stored.get(is.iri());
            if (concept == null) em.persist(concept = new Concept(is));
            concept.edit(is);
        }
        store.changed(state, kind, subject, reason, by, differences);
    }

    private void requireUnchanged(List<Difference> differences, int basedOn) {
        Set<String> meant = differences.stream().map(one -> one.concept().iri()).collect(Collectors.toSet());
        em.createQuery("select c from VocabularyChange c where c.version > :seen", VocabularyChange.class)
                .setParameter("seen", basedOn)
                .getResultStream()
                .flatMap(change -> change.differences().stream())
                .filter(one -> meant.contains(one.concept().iri()))
                .findFirst()
                .ifPresent(one -> {
                    throw new EditNotPossible(EditNotPossible.CHANGED_SINCE, one.concept());
                });
    }

    private List<Scheme> schemes(VocabularyEdit edit) {
        List<Scheme> stored = store.schemes();
        if (!(edit instanceof VocabularyEdit.Take take)) return stored;
        Map<String, Scheme> all = new TreeMap<>();
        Stream.concat(stored.stream(), take.schemes().stream()).forEach(one -> all.put(one.code(), one));
        return List.copyOf(all.values());
    }

    /** What would be broken then and is not now: a mistake that is there already must not hold up all other work. */
    private List<Violation> violations(
            Collection<Scheme> schemes, Collection<ParsedConcept> after, Collection<ParsedConcept> before) {
        List<Violation> violations = violations(schemes, after);
        if (!violations.isEmpty()) violations.removeAll(violations(store.schemes(), before));
        return violations;
    }

    private List<Violation> violations(Collection<Scheme> schemes, Collection<ParsedConcept> concepts) {
        List<Violation> violations = new ArrayList<>(files.violations(schemes, concepts));
        violations.addAll(SharedLabels.among(concepts));
        return violations;
    }

    private static List<Difference> differences(Map<String, Concept> stored, Collection<ParsedConcept> after) {
        List<Difference> differences = new ArrayList<>();
        for (ParsedConcept is : after) {
            Concept concept = stored.get(is.iri());
            @Nullable ParsedConcept was = concept == null ? null : concept.parsed();
            if (!is.equals(was)) differences.add(new Difference(was, is));
        }
        return differences;
    }

    private Map<ConceptUse.Kind, Long> touched(Map<String, Concept> stored, List<Difference> differences) {
        List<ConceptId> ids = differences.stream()
                .filter(one ->
                        one.parts().stream().anyMatch(part -> !part.name().equals(RELATED)))
                .map(one ->
                        Objects.requireNonNull(stored.get(one.concept().iri())).id())
                .toList();
        Map<ConceptUse.Kind, Long> touched = new EnumMap<>(ConceptUse.Kind.class);
        for (ConceptUse use : uses) touched.put(use.kind(), ids.isEmpty() ? 0L : use.uses(ids));
        return touched;
    }

    private int version() {
        VocabularyState state = em.find(VocabularyState.class, VocabularyState.ONLY);
        return state == null ? 0 : state.version();
    }

    private static List<ParsedConcept> parsed(Collection<Concept> concepts) {
        return concepts.stream().map(Concept::parsed).toList();
    }
}
