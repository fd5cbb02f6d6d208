package org.fieldlore.advice;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ConceptUse;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** Counts what advice deduces from the facts of a customer and names by concepts. */
@UseCase
public class RulesUsingConcepts implements ConceptUse {
    private final ReadVocabulary vocabulary;

    @Inject
    public RulesUsingConcepts(ReadVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public long uses(Collection<ConceptId> concepts) {
        Vocabulary today = vocabulary.current();
        Set<String> iris = concepts.stream()
                .map(today::term)
                .flatMap(Optional::stream)
                .map(Term::iri)
                .collect(Collectors.toSet());
        return Stream.concat(Deduction.NAMED.stream(), Occasion.concepts())
                .distinct()
                .filter(slug -> iris.contains(Vocabulary.ROOT + slug))
                .count();
    }
}
