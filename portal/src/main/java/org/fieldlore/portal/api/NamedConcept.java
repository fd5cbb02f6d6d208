package org.fieldlore.portal.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** A concept by its names. */
@Schema(description = "A concept by its id here, its name for ever, and its labels.")
public record NamedConcept(long id, String iri, String zh, String en) {
    static NamedConcept of(Term term) {
        return new NamedConcept(term.id().value(), term.iri(), term.zh(), term.en());
    }

    static List<NamedConcept> of(Collection<ConceptId> ids, Vocabulary vocabulary) {
        return ids.stream()
                .sorted(Comparator.comparingLong(ConceptId::value))
                .map(vocabulary::term)
                .flatMap(Optional::stream)
                .map(NamedConcept::of)
                .toList();
    }
}
