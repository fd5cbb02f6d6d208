package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.Difference;
import org.fieldlore.taxonomy.ReadChanges;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyChange;

/** Tells which items changes of the vocabulary touch. */
@UseCase
public class TouchedItems {
    /** More than so many are filed anew with all others. */
    static final int MANY = 5_000;

    private final ReadKnowledge knowledge;
    private final ReadVocabulary vocabulary;
    private final ReadChanges changes;

    @Inject
    public TouchedItems(ReadKnowledge knowledge, ReadVocabulary vocabulary, ReadChanges changes) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
        this.changes = changes;
    }

    /** Returns the items under what changed on the way to these versions; nothing when it was all, or too much to tell. */
    public Optional<List<KnowledgeId>> by(List<Integer> versions) {
        int first = versions.stream().mapToInt(one -> one).min().orElse(0);
        int last = versions.stream().mapToInt(one -> one).max().orElse(0);
        List<VocabularyChange> made = changes.between(first - 1, last);
        if (made.isEmpty() || made.stream().anyMatch(VocabularyChange::shipped)) return Optional.empty();
        List<KnowledgeId> items = knowledge.filedUnder(touched(made), MANY + 1);
        return items.size() > MANY ? Optional.empty() : Optional.of(items);
    }

    /** The concepts that changed, and all below them: what is above a concept is part of where its items stand. */
    private Set<ConceptId> touched(List<VocabularyChange> made) {
        Vocabulary today = vocabulary.current();
        Set<String> changed = made.stream()
                .flatMap(change -> change.differences().stream())
                .map(Difference::concept)
                .map(concept -> concept.iri())
                .collect(Collectors.toSet());
        Set<ConceptId> touched = new TreeSet<>(Comparator.comparingLong(ConceptId::value));
        changed.stream().map(today::idOf).flatMap(Optional::stream).forEach(touched::add);
        List<ConceptId> open = new ArrayList<>(touched);
        while (!open.isEmpty())
            for (Term below : today.narrower(open.remove(open.size() - 1)))
                if (touched.add(below.id())) open.add(below.id());
        return touched;
    }
}
